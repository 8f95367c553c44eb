import { getDeviceName } from './device';
import { z } from 'zod';
import type { Knex } from 'knex';
import type { SessionMethod, Settings } from '#protocol';
import { addMinutes } from '../../../foundation/clock';
import type { AuditActor } from '../../../foundation/audit/table';
import { decodeRow } from '../../../foundation/database/codec';
import type { Dialect } from '../../../foundation/database/database';
import { snakeCase } from '../../../foundation/database/table';
import { defineService } from '../../../foundation/foundation';
import { randomSecret, sha256 } from '../../../foundation/secrets';
import { contactTable, pictureTable, type ContactRow } from '../../people/content-types';
import { sessionTable, type SessionRow } from '../content-types';
import { appPermissionTable } from '../../rights/content-types';

/** Tokens say what they are, for secret scanners and for telling them from Strapi's JWTs. */
const tokenPrefix = 'cps_';

const asClient = (contact: Pick<ContactRow, 'documentId'>): AuditActor => ({
  type: 'client',
  id: contact.documentId,
  name: null,
});

/** How often `lastSeenAt` and the idle end move: not with every request. */
const touchSeconds = 60;

export interface NewSession {
  contactId: number;
  method: SessionMethod;
  userAgent: string;
  /** the contact's very first: there are no older ones to end */
  first?: boolean;
  /** an admin looks at the portal as the contact */
  viewAs?: { by: string; minutes: number };
}

export interface StartedSession {
  token: string;
  expiresAt: Date;
}

export interface Client {
  session: SessionRow;
  contact: ContactRow;
  pictureUrl: string | null;
  /** where the contact differs from what holds for everybody, by app or box */
  overrides: Record<string, boolean>;
}

const columnsOf = (alias: string, columns: object) =>
  ['id', 'documentId', ...Object.keys(columns), 'createdAt', 'updatedAt'].map(
    (name) => `${alias}.${snakeCase(name)} as ${alias}_${snakeCase(name)}`
  );

const selected = [
  ...columnsOf('s', sessionTable.columns),
  ...columnsOf('c', contactTable.columns),
  'p.data_url as picture',
];

/** The contact's overrides as one JSON object, read along with the session. */
const jsonObject: Record<Dialect, string> = {
  sqlite: 'json_group_object',
  postgres: 'json_object_agg',
  mysql: 'json_objectagg',
};

const overridesSchema = z.record(z.string(), z.coerce.boolean());

const overridesOf = (value: unknown): Record<string, boolean> => {
  // null or an empty object for nearly everybody
  if (value === null || value === undefined || value === '{}') return {};
  return overridesSchema.parse(typeof value === 'string' ? JSON.parse(value) : value);
};

export const looksLikeToken = (text: string) => /^cps_[A-Za-z0-9_-]{43}$/.test(text);

export const sessionsOf = defineService(({ happened, database, clock }) => {
  const sessions = database.of(sessionTable);
  let sql: string | undefined;

  /** Every request of a client runs it: its text is built once, as building takes longer than the index lookups. */
  const findSql = () =>
    (sql ??= database
      .query(`${sessionTable.tableName} as s`)
      .join(`${contactTable.tableName} as c`, 'c.id', 's.contact_id')
      .leftJoin(`${pictureTable.tableName} as p`, 'p.contact_id', 'c.id')
      .whereRaw(`s.token_hash = ? and c.access = 'on'`)
      .whereRaw('s.idle_expires_at > ? and s.expires_at > ?')
      .select(selected)
      .select(
        database.knex.raw(
          `(select ${jsonObject[database.dialect]}(o.box, o.allowed) from ${appPermissionTable.tableName} o where o.contact_id = c.id) as overrides`
        )
      )
      .toSQL().sql);

  /** More devices than the setting allows: the oldest logins end (threat 87). */
  const evictOldest = async (contactId: number, most: number) => {
    const own = (query: Knex.QueryBuilder) =>
      query.where({ contact_id: contactId }).whereNot('method', 'view-as');
    const newestTooMany = await sessions.find((query) =>
      own(query).orderBy('id', 'desc').offset(most).limit(1).select('id')
    );
    if (!newestTooMany) return;
    await sessions.delete((query) => own(query).andWhere('id', '<=', newestTooMany.id));
  };

  return {
    async start(wanted: NewSession, lifetimes: Settings['lifetimes']): Promise<StartedSession> {
      const now = clock.now();
      const token = `${tokenPrefix}${randomSecret()}`;
      const { viewAs } = wanted;
      const expiresAt = addMinutes(now, viewAs?.minutes ?? lifetimes.sessionMaxMinutes);
      const idle = addMinutes(now, lifetimes.sessionIdleMinutes);
      await sessions.insert({
        tokenHash: sha256(token),
        contactId: wanted.contactId,
        method: wanted.method,
        viewAsBy: viewAs?.by ?? null,
        device: getDeviceName(wanted.userAgent),
        lastSeenAt: now,
        idleExpiresAt: idle < expiresAt ? idle : expiresAt,
        expiresAt,
      });
      if (!viewAs && !wanted.first)
        await evictOldest(wanted.contactId, lifetimes.sessionsPerContact);
      return { token, expiresAt };
    },

    /** Who holds this token: one query over session, contact and access. */
    async find(token: string): Promise<Client | null> {
      const now = clock.now();
      const raw = await database.first(findSql(), [sha256(token), now, now]);
      if (!raw) return null;
      return {
        session: decodeRow(sessionTable.columns, raw, 's_') as SessionRow,
        contact: decodeRow(contactTable.columns, raw, 'c_') as ContactRow,
        pictureUrl: (raw.picture as string | null) ?? null,
        overrides: overridesOf(raw.overrides),
      };
    },

    /** Moves the idle end. */
    async touch(session: SessionRow, lifetimes: Settings['lifetimes']) {
      const now = clock.now();
      if (now.getTime() - session.lastSeenAt.getTime() < touchSeconds * 1000) return;
      const idle = addMinutes(now, lifetimes.sessionIdleMinutes);
      await sessions.update((query) => query.where({ id: session.id }), {
        lastSeenAt: now,
        idleExpiresAt: idle < session.expiresAt ? idle : session.expiresAt,
      });
    },

    live: (contactId: number) =>
      sessions.list((query) =>
        query
          .where({ contact_id: contactId })
          .whereNot('method', 'view-as')
          .andWhere('idle_expires_at', '>', clock.now())
          .andWhere('expires_at', '>', clock.now())
          .orderBy('last_seen_at', 'desc')
          .limit(100)
      ),

    /** Ends one session of the contact. @returns false when it has no such session */
    end: (contact: ContactRow, documentId: string, actor = asClient(contact)): Promise<boolean> =>
      database.transaction(async () => {
        const ended = await sessions.delete((query) =>
          query.where({ contact_id: contact.id, document_id: documentId })
        );
        if (ended === 0) return false;
        await happened('session.ended', {
          actor,
          contact: contact.documentId,
          data: { session: documentId },
        });
        return true;
      }),
    /** @param except the session that stays */
    endAll: (contactId: number, except?: number) =>
      sessions.delete((query) => {
        const own = query.where({ contact_id: contactId });
        return except === undefined ? own : own.whereNot('id', except);
      }),
  };
});
