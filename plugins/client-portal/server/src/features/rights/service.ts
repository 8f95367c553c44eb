import type {
  ContactPermissions,
  UpdateContactPermissions,
  whoMayQuerySchema,
  WhoMay,
} from '#protocol';
import type { z } from 'zod';
import type { Knex } from 'knex';
import type { PortalApp } from '../../foundation/apps/registry';
import { labelIn } from '../../foundation/apps/registry';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { pageOf } from '../../kit/records';
import { contactTable, type ContactRow } from '../people/content-types';
import { mayUpload } from '../people/rules';
import { contactNarrow } from '../people/search';
import { contactsOf } from '../people/service';
import { appPermissionTable, type AppPermissionRow } from './content-types';
import { decide, inherited, splitKey, type Decision, type Overrides } from './rules';

/** Whom the question is about, as a session or a row knows it. */
interface Person {
  contact: Pick<ContactRow, 'uploadsAllowed'>;
  overrides: Record<string, boolean>;
}

/** Own properties only: a key such as `constructor` is nobody's override. */
const plain = (overrides: Record<string, boolean>): Overrides => ({
  get: (key) =>
    Object.hasOwn(overrides, key)
      ? { allowed: overrides[key] === true, source: 'override' }
      : undefined,
});

const createPermissions = (foundation: Foundation) => {
  const { apps, happened, database, settings } = foundation;
  const table = database.of(appPermissionTable);
  const contacts = contactsOf(foundation);
  const contactRows = database.of(contactTable);

  const rowsOf = (contactId: number) =>
    table.list((query) => query.where({ contact_id: contactId }));

  const overridesIn = (rows: AppPermissionRow[]): Overrides => {
    const byBox = new Map(rows.map((row) => [row.box, row]));
    return { get: (key) => byBox.get(key) };
  };

  const may = (person: Person, key: string, defaults: Record<string, boolean>): Decision => {
    const { app, box } = splitKey(key);
    return decide({
      app: apps.get(app),
      ...(box === undefined ? {} : { box }),
      defaults,
      overrides: plain(person.overrides),
      uploadsAllowed: mayUpload(person.contact),
    });
  };

  const known = (key: string) => {
    const { app, box } = splitKey(key);
    const found = apps.get(app);
    return found && (box === undefined || found.permissions?.some(({ id }) => id === box))
      ? found
      : undefined;
  };

  /** One row for a contact and a box, whoever writes at the same moment. */
  const put = async (
    row: Pick<AppPermissionRow, 'contactId' | 'box' | 'allowed' | 'source'> & {
      decidedBy: string | null;
    }
  ) => {
    await table.delete((query) => query.where({ contact_id: row.contactId, box: row.box }));
    await table.insert(row);
  };

  /** Contacts who may, in SQL: what `decide` says of each, so that a hundred thousand can be paged. */
  const whoMay = (key: string, allowed: boolean, defaults: Record<string, boolean>) => {
    const { app: appId, box } = splitKey(key);
    const app = known(key);
    if (!app) throw fail('not_found');
    const holds = (of: string, ownDefault: boolean | undefined) =>
      inherited(of, ownDefault, defaults).allowed;
    const differing = (query: Knex.QueryBuilder, of: string, value: boolean) =>
      query.whereIn(
        'id',
        database
          .query(appPermissionTable.tableName)
          .select('contact_id')
          .where({ box: of, allowed: value })
      );
    const allows = (of: string, ownDefault: boolean | undefined) => (query: Knex.QueryBuilder) =>
      holds(of, ownDefault)
        ? void query.whereNot((not) => void differing(not, of, false))
        : void differing(query, of, true);
    const permission = app.permissions?.find(({ id }) => id === box);
    const all = (query: Knex.QueryBuilder) => {
      void query.where('access', 'on').andWhere(allows(appId, app.default));
      if (!permission) return;
      void query.andWhere(allows(key, permission.default));
      if (permission.id === 'upload') {
        void query.andWhere((clip) =>
          clip.where('uploads_allowed', true).orWhereNull('uploads_allowed')
        );
      }
    };
    return (query: Knex.QueryBuilder) =>
      allowed ? query.andWhere(all) : query.whereNot((not) => all(not));
  };

  const explain = (
    contact: ContactRow,
    rows: AppPermissionRow[],
    defaults: Record<string, boolean>,
    app: PortalApp,
    box?: string
  ) => {
    const key = box === undefined ? app.id : `${app.id}.${box}`;
    const part = box === undefined ? app : app.permissions?.find(({ id }) => id === box);
    const row = rows.find((one) => one.box === key);
    return {
      key,
      label: part ? labelIn(part, 'en') : key,
      ...decide({
        app,
        ...(box === undefined ? {} : { box }),
        defaults,
        overrides: overridesIn(rows),
        uploadsAllowed: mayUpload(contact),
      }),
      by: row?.decidedBy ?? null,
      at: row?.updatedAt.toISOString() ?? null,
      inherited: inherited(key, part?.default, defaults).allowed,
      override: row?.allowed ?? null,
    };
  };

  return {
    /** "May this contact do this, and why"; for one who has got in. */
    may: async (person: Person, key: string) =>
      may(person, key, (await settings.read())['app-permissions'].defaults),

    /** The same from the contact's rows, for work that no session began. */
    async mayContact(contact: ContactRow, key: string): Promise<Decision> {
      const { app, box } = splitKey(key);
      return decide({
        app: apps.get(app),
        ...(box === undefined ? {} : { box }),
        defaults: (await settings.read())['app-permissions'].defaults,
        overrides: overridesIn(await rowsOf(contact.id)),
        uploadsAllowed: mayUpload(contact),
      });
    },

    /** The apps of the client's navigation, each with its boxes that are ticked. */
    async appsOf(person: Person): Promise<{ app: PortalApp; permissions: string[] }[]> {
      const { defaults } = (await settings.read())['app-permissions'];
      return apps
        .all()
        .filter((app) => may(person, app.id, defaults).allowed)
        .map((app) => ({
          app,
          permissions: (app.permissions ?? [])
            .map(({ id }) => id)
            .filter((id) => may(person, `${app.id}.${id}`, defaults).allowed),
        }));
    },

    /** What the contact can see, and why (D11, X5). */
    async xray(contact: ContactRow): Promise<ContactPermissions> {
      const { general, 'app-permissions': permissions } = await settings.read();
      const { defaults } = permissions;
      const rows = await rowsOf(contact.id);
      const entry = () => {
        if (!general.enabled) return { allowed: false, why: 'portal-closed' as const };
        if (contact.access === 'off') return { allowed: false, why: 'access-off' as const };
        return { allowed: true, why: 'default' as const };
      };
      return {
        contact: contact.documentId,
        entry: entry(),
        uploadsAllowed: mayUpload(contact),
        apps: apps.all().map((app) => ({
          ...explain(contact, rows, defaults, app),
          id: app.id,
          icon: app.icon,
          boxes: (app.permissions ?? []).map(({ id }) => explain(contact, rows, defaults, app, id)),
        })),
      };
    },

    /** Throws at the field for a key that no app has. */
    async change(contact: ContactRow, asked: UpdateContactPermissions, actor: AuditActor) {
      for (const key of Object.keys(asked.overrides)) {
        if (!known(key)) throw failField('overrides', `There is no app or box ${key}`);
      }
      await database.transaction(async () => {
        // Two admins at once take turns by the contact's row.
        await database.lock(
          database.query(contactTable.tableName).where({ id: contact.id }).select('id')
        );
        for (const [box, allowed] of Object.entries(asked.overrides)) {
          if (allowed === null) {
            await table.delete((query) => query.where({ contact_id: contact.id, box }));
          } else {
            await put({
              contactId: contact.id,
              box,
              allowed,
              source: 'override',
              decidedBy: actor.name,
            });
          }
        }
        if (asked.uploadsAllowed !== undefined) {
          await contacts.setUploadsAllowed(contact, asked.uploadsAllowed);
        }
        await happened('permissions.changed', {
          actor,
          contact: contact.documentId,
          data: { ...asked },
        });
      });
    },

    /** An invitation names apps: they are on for these contacts, unless an admin has decided otherwise (C10). */
    async openByInvitation(contactIds: number[], appIds: string[], actor: AuditActor) {
      if (appIds.length === 0 || contactIds.length === 0) return;
      for (const box of appIds) {
        const decided = await table.list((query) =>
          query.where({ box }).whereIn('contact_id', contactIds).select('contact_id')
        );
        const taken = new Set(decided.map((row) => row.contactId));
        await table.insertMany(
          contactIds
            .filter((id) => !taken.has(id))
            .map((contactId) => ({
              contactId,
              box,
              allowed: true,
              source: 'invitation' as const,
              decidedBy: actor.name,
            }))
        );
      }
    },

    /** Who may see an app or use a box, or who may not, and why (X5). */
    async whoMay(key: string, query: z.output<typeof whoMayQuerySchema>): Promise<WhoMay> {
      const { defaults } = (await settings.read())['app-permissions'];
      const allowed = query.allowed === 'true';
      const among = whoMay(key, allowed, defaults);
      const filter = contactNarrow(query.q ? { q: query.q } : {});
      const { rows, pagination } = await pageOf(
        contactRows,
        (builder) => among(filter(builder)),
        query,
        (builder) => builder.orderBy('name').orderBy('id')
      );
      const decided = await table.list((builder) =>
        builder.whereIn(
          'contact_id',
          rows.map((row) => row.id)
        )
      );
      const results = [];
      for (const row of rows) {
        const own = decided.filter(({ contactId }) => contactId === row.id);
        const { app, box } = splitKey(key);
        const decision =
          row.access === 'off'
            ? { allowed: false, why: 'access-off' as const }
            : decide({
                app: apps.get(app),
                ...(box === undefined ? {} : { box }),
                defaults,
                overrides: overridesIn(own),
                uploadsAllowed: mayUpload(row),
              });
        results.push({ contact: await contacts.toContact(row), ...decision });
      }
      return { results, pagination };
    },

    /** The contact is gone. */
    forget: (contactId: number) => table.delete((query) => query.where({ contact_id: contactId })),
  };
};

export const permissionsOf = defineService(createPermissions);
