import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { growingHours, type Storage } from '../storage/storage';
import { storedFileTable } from './table';

/** Younger ones may be on their way to being acknowledged. */
const graceMilliseconds = 60 * 60 * 1000;
const chunkSize = 500;

/** @returns those of the ids that somebody still needs */
export type Referrer = (fileIds: number[]) => Promise<number[]>;
/** @returns those of the keys under which somebody's upload still grows */
export type GrowingKeys = (keys: string[]) => Promise<string[]>;

export interface Swept {
  /** rows that nobody referred to any more, with their files */
  unreferenced: number;
  /** objects in the storage that no row knows: uploads that were never acknowledged */
  orphans: number;
}

interface SweepParts {
  database: Database;
  storage: Storage;
  clock: Clock;
}

/**
 * Takes away what nobody needs: files that were let go, and what a crash left half done. What was acknowledged
 * has a row that somebody refers to, and stays.
 */
export const createSweep = ({ database, storage, clock }: SweepParts) => {
  const table = database.of(storedFileTable);
  const referrers: Referrer[] = [];
  const growing: GrowingKeys[] = [];

  const unreferenced = async (): Promise<number> => {
    // By the time at which rows are written, which is the injected clock's.
    const before = new Date(clock.now().getTime() - graceMilliseconds);
    let after = 0;
    let gone = 0;
    for (;;) {
      const rows = await table.list((query) =>
        query
          .where('id', '>', after)
          .andWhere('created_at', '<', before)
          .orderBy('id')
          .limit(chunkSize)
      );
      const last = rows.at(-1);
      if (!last) return gone;
      after = last.id;
      const needed = new Set<number>();
      for (const referrer of referrers) {
        for (const id of await referrer(rows.map(({ id }) => id))) needed.add(id);
      }
      for (const row of rows) {
        if (needed.has(row.id)) continue;
        // The row goes first: a crash between the two leaves an orphan, never a row without its file.
        await table.delete((query) => query.where({ id: row.id }));
        await storage.delete(row.storageKey);
        gone += 1;
      }
    }
  };

  const orphans = async (): Promise<number> => {
    let gone = 0;
    const judge = async (keys: string[]) => {
      const rows = await table.list((query) =>
        query.whereIn('storage_key', keys).select('storage_key')
      );
      const known = new Set(rows.map(({ storageKey }) => storageKey));
      for (const keysOf of growing) for (const key of await keysOf(keys)) known.add(key);
      for (const key of new Set(keys)) {
        if (known.has(key)) continue;
        await storage.delete(key);
        gone += 1;
      }
    };
    let keys: string[] = [];
    // By the storage's own clock, which is the real one.
    const before = Date.now() - graceMilliseconds;
    for await (const { key, modifiedAt } of storage.list()) {
      if (modifiedAt.getTime() > before) continue;
      keys.push(key);
      if (keys.length < chunkSize) continue;
      await judge(keys);
      keys = [];
    }
    if (keys.length > 0) await judge(keys);
    return gone;
  };

  return {
    keptBy: (referrer: Referrer) => void referrers.push(referrer),
    growingBy: (keys: GrowingKeys) => void growing.push(keys),
    run: async (): Promise<Swept> => ({
      unreferenced: await unreferenced(),
      orphans: await orphans(),
    }),
  };
};

export const abandonedAfter = growingHours * 60 * 60 * 1000;
