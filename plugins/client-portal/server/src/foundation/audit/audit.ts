import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { ContactDeed, HouseDeed, ThingDeed } from '#protocol';
import type { Clock } from '../clock';
import type { OfContact } from '../contacts';
import { rowsOf, type Database } from '../database/database';
import { contains } from '../database/like';
import type { PortalConfig } from '../../config';
import { currentCaller } from '../http/caller';
import type { Secrets } from '../secrets';
import { linkText, personText, verifyChain, type ChainFault } from './chain';
import { auditTable, type AuditActor, type AuditRow } from './table';

export interface AuditEntry {
  /** document id of the row; made up where it is left out */
  id?: string;
  /** id of the event that it came of */
  cause?: string | null;
  /** one of the catalogues of the protocol: what has no words there is not written down */
  action: ContactDeed | HouseDeed | ThingDeed;
  actor: AuditActor;
  /** document id; events of one contact form one chain */
  contact?: string | null;
  /** the caller has changed the contact's row in this transaction, and so holds its lock */
  locked?: true;
  /** `<kind>:<document id>` of a thing whose events form a chain of their own; the caller holds its row's lock */
  thing?: string;
  /** no secrets, nothing that identifies somebody */
  data?: Record<string, unknown>;
  person?: Record<string, unknown>;
}

export interface Audit {
  /**
   * Appends in the running transaction, or in one of its own. Events of one contact take turns by the lock of
   * its row: two can't have the same place in the chain.
   */
  append(entry: AuditEntry): Promise<void>;
  /** Who owns the contacts says how one is locked until the transaction ends. */
  lockContactsWith(lock: (contact: string) => Promise<unknown>): void;
  /** newest first */
  pageOfContact(
    contact: string,
    page: { page: number; pageSize: number }
  ): Promise<{ rows: AuditRow[]; total: number }>;
  /** All that is written down of a contact, done by it, or said of it by its address, in any chain. */
  ofContact(contact: OfContact): Promise<AuditRow[]>;
  /** Empties what identifies the contact; the chains stay whole. */
  forgetPerson(contact: OfContact): Promise<unknown>;
  /** The whole chain of a thing, oldest first, and what is wrong with it. */
  ofThing(chain: string): Promise<{ rows: AuditRow[]; faults: ChainFault[] }>;
  /** What a place in a chain is known to have been from elsewhere: it tells when the end of a chain is missing. */
  anchoredBy(anchors: (chain?: string) => Promise<ChainAnchor[]>): void;
  /** @param latest only the chains of so many contacts, those with the latest events */
  verify(latest?: number): Promise<{ events: number; chains: number; faults: ChainFault[] }>;
}

/** An event's hash as it was written down somewhere else, for example on a sealed certificate. */
export interface ChainAnchor {
  chain: string;
  sequence: number;
  /** null: there is such an event, whatever it says */
  hash: string | null;
}

const faultsAt = (
  { chain, sequence, hash }: ChainAnchor,
  row: Pick<AuditRow, 'hash'> | undefined
): ChainFault[] => {
  if (!row) return [{ chain, sequence, fault: 'gap' }];
  return hash === null || row.hash === hash ? [] : [{ chain, sequence, fault: 'changed' }];
};

export const systemActor: AuditActor = { type: 'system', id: null, name: null };
/** Somebody who has not proved who it is. */
export const anyoneActor: AuditActor = { type: 'anyone', id: null, name: null };

export const createAudit = (
  database: Database,
  secrets: Secrets,
  clock: Clock,
  config: Pick<PortalConfig, 'trustedProxyHops'>
): Audit => {
  const table = database.of(auditTable);

  const personPart = (person: AuditEntry['person']) => {
    if (!person) return { person: null, salt: null, personHash: null };
    const salt = randomBytes(16).toString('hex');
    return { person, salt, personHash: secrets.sign('audit-person', personText(salt, person)) };
  };

  const about = (query: Knex.QueryBuilder, { documentId, emailFolded }: OfContact) =>
    query.where((own) => {
      const text = database.dialect === 'mysql' ? 'char' : 'text';
      const says = (column: string, value: string) =>
        own.orWhereRaw(...contains(database.knex.raw(`cast(${column} as ${text})`), `"${value}"`));
      void own.where({ chain: `contact:${documentId}` });
      void says('actor', documentId);
      if (emailFolded !== null) void says('person', emailFolded);
    });

  let lock: (contact: string) => Promise<unknown> = () => Promise.resolve();

  const anchors: ((chain?: string) => Promise<ChainAnchor[]>)[] = [];

  const append = async (entry: AuditEntry) => {
    const { id, cause = null, action, actor, contact, thing, locked, data = {}, person } = entry;
    // Who did it says from where, whether or not the caller of this thought of it (threat 92).
    const caller = currentCaller(config.trustedProxyHops);
    const from = caller || person ? { ...caller, ...person } : undefined;
    const base = {
      ...(id === undefined ? {} : { documentId: id }),
      action,
      actor,
      data,
      cause,
      at: clock.now(),
      ...personPart(from),
    };
    if (!contact && thing === undefined) {
      const unchained = { chain: null, sequence: null, previousHash: null };
      await table.insert({ ...base, ...unchained, hash: null });
      return;
    }
    if (contact && thing === undefined && !locked) await lock(contact);
    const chain = thing ?? `contact:${contact ?? ''}`;
    const head = await table.find((query) => {
      const latest = query.where({ chain }).orderBy('sequence', 'desc').select('sequence', 'hash');
      // MySQL's other reads show the state at the transaction's first one, from before the lock was had.
      return database.dialect === 'mysql' ? latest.forUpdate() : latest;
    });
    const link = {
      ...base,
      chain,
      sequence: (head?.sequence ?? 0) + 1,
      previousHash: head?.hash ?? null,
    };
    await table.insert({ ...link, hash: secrets.sign('audit-chain', linkText(link)) });
  };

  return {
    append: (entry) => database.transaction(() => append(entry)),
    lockContactsWith: (how) => {
      lock = how;
    },
    async pageOfContact(contact, { page, pageSize }) {
      const chain = `contact:${contact}`;
      const rows = await table.list((query) =>
        query
          .where({ chain })
          .orderBy('sequence', 'desc')
          .limit(pageSize)
          .offset((page - 1) * pageSize)
      );
      return { rows, total: await table.count((query) => query.where({ chain })) };
    },
    ofContact: (contact) => table.list((query) => about(query, contact).orderBy('id')),
    forgetPerson: (contact) =>
      table.update((query) => about(query, contact), { person: null, salt: null }),
    async ofThing(chain) {
      const rows = await table.list((query) => query.where({ chain }).orderBy('sequence'));
      const faults = verifyChain(rows, secrets);
      for (const named of anchors) {
        for (const anchor of await named(chain)) {
          const row = rows.find(({ sequence }) => sequence === anchor.sequence);
          faults.push(...faultsAt(anchor, row));
        }
      }
      return { rows, faults };
    },
    anchoredBy(named) {
      anchors.push(named);
    },
    async verify(latest) {
      const all = database
        .query(auditTable.tableName)
        .whereNotNull('chain')
        .groupBy('chain')
        .select('chain');
      const chains = await rowsOf<{ chain: string }>(
        latest === undefined ? all : all.orderByRaw('max(id) desc').limit(latest)
      );
      const faults: ChainFault[] = [];
      let events = 0;
      for (const { chain } of chains) {
        const rows = await table.list((query) => query.where({ chain }).orderBy('sequence'));
        events += rows.length;
        faults.push(...verifyChain(rows, secrets));
      }
      for (const named of latest === undefined ? anchors : []) {
        for (const { chain, sequence, hash } of await named()) {
          const row = await table.find((query) => query.where({ chain, sequence }));
          faults.push(...faultsAt({ chain, sequence, hash }, row));
        }
      }
      return { events, chains: chains.length, faults };
    },
  };
};
