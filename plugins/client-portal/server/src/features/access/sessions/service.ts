import { getDeviceName } from './device';
import type { SessionMethod, Settings } from '../../../../../protocol/src';
import { addMinutes } from '../../../foundation/clock';
import { decodeRow } from '../../../foundation/database/codec';
import { snakeCase } from '../../../foundation/database/table';
import { defineService } from '../../../foundation/foundation';
import { randomSecret, sha256 } from '../../../foundation/secrets';
import { contactTable, pictureTable, type ContactRow } from '../../contacts/content-types';
import { sessionTable, type SessionRow } from '../content-types';

/** Tokens say what they are, for secret scanners and for telling them from Strapi's JWTs. */
const tokenPrefix = 'cps_';

/** How often `lastSeenAt` and the idle end move: not with every request. */
const touchSeconds = 60;

export interface NewSession {
  contactId: number;
  method: SessionMethod;
  userAgent: string;
}

export interface StartedSession {
  token: string;
  expiresAt: Date;
}

export interface Client {
  session: SessionRow;
  contact: ContactRow;
  pictureUrl: string | null;
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

export const looksLikeToken = (text: string) => /^cps_[A-Za-z0-9_-]{43}$/.test(text);

export const sessionsOf = defineService(({ audit, database, clock }) => {
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
      .toSQL().sql);

  return {
    async start(wanted: NewSession, lifetimes: Settings['lifetimes']): Promise<StartedSession> {
      const now = clock.now();
      const token = `${tokenPrefix}${randomSecret()}`;
      const expiresAt = addMinutes(now, lifetimes.sessionMaxMinutes);
      const idle = addMinutes(now, lifetimes.sessionIdleMinutes);
      await sessions.insert({
        tokenHash: sha256(token),
        contactId: wanted.contactId,
        method: wanted.method,
        device: getDeviceName(wanted.userAgent),
        lastSeenAt: now,
        idleExpiresAt: idle < expiresAt ? idle : expiresAt,
        expiresAt,
      });
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
          .andWhere('idle_expires_at', '>', clock.now())
          .andWhere('expires_at', '>', clock.now())
          .orderBy('last_seen_at', 'desc')
          .limit(100)
      ),

    /** Ends one session of the contact, which asked for it itself. @returns false when it has no such session */
    end: (contact: ContactRow, documentId: string): Promise<boolean> =>
      database.transaction(async () => {
        const ended = await sessions.delete((query) =>
          query.where({ contact_id: contact.id, document_id: documentId })
        );
        if (ended === 0) return false;
        await audit.append({
          action: 'session.ended',
          actor: { type: 'client', id: contact.documentId, name: null },
          contact: contact.documentId,
          data: { session: documentId },
        });
        return true;
      }),
    endAll: (contactId: number) =>
      sessions.delete((query) => query.where({ contact_id: contactId })),
  };
});
