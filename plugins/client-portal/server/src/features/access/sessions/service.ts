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

const contactColumns = [
  'id',
  'documentId',
  ...Object.keys(contactTable.columns),
  'createdAt',
  'updatedAt',
];
const sessionColumns = [
  'id',
  'documentId',
  ...Object.keys(sessionTable.columns),
  'createdAt',
  'updatedAt',
];

const selected = [
  ...sessionColumns.map((name) => `s.${snakeCase(name)} as s_${snakeCase(name)}`),
  ...contactColumns.map((name) => `c.${snakeCase(name)} as c_${snakeCase(name)}`),
  'p.data_url as picture',
];

const part = (raw: Record<string, unknown>, prefix: string) =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value])
  );

export const looksLikeToken = (text: string) => /^cps_[A-Za-z0-9_-]{43}$/.test(text);

export const sessionsOf = defineService(({ database, clock }) => {
  const sessions = database.of(sessionTable);

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
      const raw = (await database
        .query(`${sessionTable.tableName} as s`)
        .join(`${contactTable.tableName} as c`, 'c.id', 's.contact_id')
        .leftJoin(`${pictureTable.tableName} as p`, 'p.contact_id', 'c.id')
        .where('s.token_hash', sha256(token))
        .andWhere('c.access', 'on')
        .andWhere('s.idle_expires_at', '>', now)
        .andWhere('s.expires_at', '>', now)
        .first(selected)) as Record<string, unknown> | undefined;
      if (!raw) return null;
      return {
        session: decodeRow(sessionTable.columns, part(raw, 's_')) as SessionRow,
        contact: decodeRow(contactTable.columns, part(raw, 'c_')) as ContactRow,
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

    /** @returns 1 when it was the contact's, else 0 */
    end: (contactId: number, documentId: string) =>
      sessions.delete((query) => query.where({ contact_id: contactId, document_id: documentId })),
    endAll: (contactId: number) =>
      sessions.delete((query) => query.where({ contact_id: contactId })),
  };
});
