import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Secrets } from '../secrets';
import { linkText, personText, verifyChain, type ChainFault } from './chain';
import { auditTable, type AuditActor, type AuditRow } from './table';

export interface AuditEntry {
  action: string;
  actor: AuditActor;
  /** document id; events of one contact form one chain */
  contact?: string | null;
  /** no secrets, nothing that identifies somebody */
  data?: Record<string, unknown>;
  person?: Record<string, unknown>;
}

export interface Audit {
  /**
   * Appends inside the running transaction. The caller holds the contact's row lock (it has just updated
   * it), so that two events of one contact can't take the same place in the chain.
   */
  append(entry: AuditEntry): Promise<void>;
  ofContact(contact: string, limit: number): Promise<AuditRow[]>;
  verify(): Promise<{ events: number; chains: number; faults: ChainFault[] }>;
}

export const systemActor: AuditActor = { type: 'system', id: null, name: null };

export const createAudit = (database: Database, secrets: Secrets, clock: Clock): Audit => {
  const table = database.of(auditTable);

  const personPart = (person: AuditEntry['person']) => {
    if (!person) return { person: null, salt: null, personHash: null };
    const salt = randomBytes(16).toString('hex');
    return { person, salt, personHash: secrets.sign('audit-person', personText(salt, person)) };
  };

  return {
    async append({ action, actor, contact, data = {}, person }) {
      const base = { action, actor, data, at: clock.now(), ...personPart(person) };
      if (!contact) {
        const unchained = { chain: null, sequence: null, previousHash: null };
        await table.insert({ ...base, ...unchained, hash: null });
        return;
      }
      const chain = `contact:${contact}`;
      const head = await table.find((query) =>
        query.where({ chain }).orderBy('sequence', 'desc').select('sequence', 'hash')
      );
      const link = {
        ...base,
        chain,
        sequence: (head?.sequence ?? 0) + 1,
        previousHash: head?.hash ?? null,
      };
      await table.insert({ ...link, hash: secrets.sign('audit-chain', linkText(link)) });
    },
    ofContact: (contact, limit) =>
      table.list((query) =>
        query.where('chain', `contact:${contact}`).orderBy('sequence', 'desc').limit(limit)
      ),
    async verify() {
      const chains = (await database
        .query(auditTable.tableName)
        .whereNotNull('chain')
        .distinct('chain')) as { chain: string }[];
      const faults: ChainFault[] = [];
      let events = 0;
      for (const { chain } of chains) {
        const rows = await table.list((query) => query.where({ chain }).orderBy('sequence'));
        events += rows.length;
        faults.push(...verifyChain(rows, secrets));
      }
      return { events, chains: chains.length, faults };
    },
  };
};
