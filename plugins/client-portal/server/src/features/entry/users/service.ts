import { randomBytes } from 'node:crypto';
import { defineService, type Foundation } from '../../../foundation/foundation';
import { contactTable, type ContactRow } from '../../people/content-types';
import { rowsOf } from '../../../foundation/database/database';

const roleUid = 'plugin::users-permissions.role';
const contactUid = 'plugin::client-portal.contact';
export const userUid = 'plugin::users-permissions.user';

/** Strapi's own `/auth/local` looks for `local`: this one can't pass the portal's rules by. */
const provider = 'client-portal';
const roleType = 'portal-client';

/** Half a surrogate pair makes bcryptjs 2 grow an array until the process dies. */
const isHashable = (password: string) => !/\p{Surrogate}/u.test(password);

const usernameOf = (contactDocumentId: string) => `portal-${contactDocumentId}`;

export interface LinkedUser {
  id: number;
  blocked?: boolean;
  role?: { id: number };
}

interface UsersPermissions {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

interface LinkTable {
  name: string;
  contact: string;
  user: string;
}

/**
 * The users-permissions user of a contact: it holds the hash of the password and the role. Its address is made
 * up, so that Strapi's own registration and password mails neither find it nor tell that somebody is a client.
 */
const createUsers = (foundation: Foundation) => {
  const { strapi, database } = foundation;
  const contacts = database.of(contactTable);

  const service = () =>
    strapi.plugin('users-permissions').service('user') as unknown as UsersPermissions;

  /** Users are written past Strapi's lifecycles: what the portal itself changes needs no following. */
  const rows = () => database.query(strapi.db.metadata.get(userUid).tableName);

  let linkTable: LinkTable | undefined;
  const links = (): LinkTable => {
    if (linkTable) return linkTable;
    const { joinTable } = strapi.db.metadata.get(contactUid).attributes.user as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
      };
    };
    linkTable = {
      name: joinTable.name,
      contact: joinTable.joinColumn.name,
      user: joinTable.inverseJoinColumn.name,
    };
    return linkTable;
  };

  const portalRole = async (): Promise<{ id: number }> => {
    const roles = strapi.db.query(roleUid);
    const known = (await roles.findOne({ where: { type: roleType } })) as { id: number } | null;
    return (
      known ??
      (roles.create({
        data: {
          name: 'Portal client',
          type: roleType,
          description: 'Clients of the Client Portal',
        },
      }) as Promise<{ id: number }>)
    );
  };

  const load = async (contactId: number): Promise<LinkedUser | null> => {
    const found = (await strapi.db
      .query(contactUid)
      .findOne({ where: { id: contactId }, populate: { user: { populate: { role: true } } } })) as {
      user: LinkedUser | null;
    } | null;
    return found?.user ?? null;
  };

  let decoy: Promise<string> | undefined;

  const users = {
    /** The contact's user; it is made when somebody first needs it. */
    async ensure(contact: Pick<ContactRow, 'id' | 'documentId'>): Promise<LinkedUser | null> {
      const known = await load(contact.id);
      if (known) return known;
      const role = await portalRole();
      return database.transaction(async () => {
        // The contact's row lock makes two first calls at once take turns.
        await database.lock(
          database.query(contactTable.tableName).where({ id: contact.id }).select('id')
        );
        const now = await load(contact.id);
        if (now) return now;
        const made = (await strapi.db.query(userUid).create({
          data: {
            username: usernameOf(contact.documentId),
            email: `${contact.documentId}@portal.invalid`,
            provider,
            confirmed: true,
            blocked: false,
            role: role.id,
          },
        })) as { id: number };
        await strapi.db
          .query(contactUid)
          .update({ where: { id: contact.id }, data: { user: made.id } });
        return load(contact.id);
      });
    },

    /** The contacts of these users. @returns contact ids with the user's id */
    async contactsOf(userIds: number[]): Promise<{ contactId: number; userId: number }[]> {
      if (userIds.length === 0) return [];
      const { name, contact, user } = links();
      const found = await rowsOf<Record<string, number>>(
        database.query(name).whereIn(user, userIds).select(contact, user)
      );
      return found.map((row) => ({
        contactId: Number(row[contact]),
        userId: Number(row[user]),
      }));
    },

    /** Takes a tenth of a second: outside of transactions. */
    async hash(password: string): Promise<string> {
      if (!isHashable(password)) throw new Error('This password can not be hashed');
      return (await service().ensureHashedPasswords({ password })).password;
    },

    async storePassword(contact: Pick<ContactRow, 'id' | 'documentId'>, hash: string) {
      const now = foundation.clock.now();
      await database.transaction(async () => {
        const user = await users.ensure(contact);
        await rows()
          .where({ id: user?.id ?? 0 })
          .update({ password: hash, reset_password_token: null, updated_at: now });
        await contacts.update((query) => query.where({ id: contact.id }), { passwordSetAt: now });
      });
    },

    /**
     * Compares in the same time whether or not there is a contact or a password: without one, with a hash that
     * fits nothing (threat 37).
     */
    async passwordFits(contactId: number | undefined, password: string): Promise<boolean> {
      const { name, contact, user } = links();
      const table = strapi.db.metadata.get(userUid).tableName;
      const [found] = await rowsOf<{ password: string | null; blocked: unknown }>(
        database
          .query(`${name} as l`)
          .join(`${table} as u`, 'u.id', `l.${user}`)
          .where(`l.${contact}`, contactId ?? 0)
          .select('u.password', 'u.blocked')
          .limit(1)
      );
      decoy ??= users.hash(randomBytes(24).toString('base64url'));
      const hash = found?.password ?? (await decoy);
      const fits = await service().validatePassword(isHashable(password) ? password : '', hash);
      return fits && typeof found?.password === 'string' && !found.blocked;
    },

    /** Access is on again, or off: the user follows, so that Strapi's own switches say the same. */
    async setBlocked(contactId: number, blocked: boolean) {
      const { name, contact, user } = links();
      await rows()
        .whereIn('id', database.query(name).where(contact, contactId).select(user))
        .update({ blocked });
    },

    async isBlocked(contactId: number): Promise<boolean> {
      const { name, contact, user } = links();
      const blocked = (await rows()
        .whereIn('id', database.query(name).where(contact, contactId).select(user))
        .where({ blocked: true })
        .select('id')
        .first()) as { id: number } | undefined;
      return blocked !== undefined;
    },

    /** By its name: the link to a contact that is deleted is gone already. A user of the agency's own stays. */
    remove: (contactDocumentId: string) =>
      rows()
        .where({ username: usernameOf(contactDocumentId), provider })
        .delete(),

    /**
     * Somebody may have registered the client's address with Strapi before the client came: whose mailbox it is
     * has now been proved, so what was planted loses its password, its tokens and its sessions (threat 68).
     * It was never the contact's user, and never will be. An address that Strapi has confirmed itself stays.
     */
    async disarmPlanted(email: string) {
      // On the way of every first login, and nearly always without a hit: one look by text that is built already.
      const table = strapi.db.metadata.get(userUid).tableName;
      const hit = await database.first(`select id from ${table} where email = ? limit 1`, [
        email.toLowerCase(),
      ]);
      if (!hit) return 0;
      const planted = await rowsOf<{ id: number; confirmed: unknown }>(
        rows()
          .where({ email: email.toLowerCase() })
          .whereNot({ provider })
          .select('id', 'confirmed')
      );
      if (planted.length === 0) return 0;
      const advanced = (await strapi
        .store({ type: 'plugin', name: 'users-permissions' })
        .get({ key: 'advanced' })) as { email_confirmation?: boolean } | null;
      const ids = planted
        .filter(({ confirmed }) => !(advanced?.email_confirmation && confirmed))
        .map(({ id }) => id);
      if (ids.length === 0) return 0;
      await rows()
        .whereIn('id', ids)
        .update({ password: null, reset_password_token: null, confirmation_token: null });
      if (strapi.sessionManager.hasOrigin('users-permissions')) {
        for (const id of ids) {
          await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(id));
        }
      }
      return ids.length;
    },
  };
  return users;
};

export const usersOf = defineService(createUsers);
