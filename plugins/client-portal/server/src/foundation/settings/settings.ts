import type { z } from 'zod';
import type { Settings } from '#protocol';
import { rowsOf, type Database } from '../database/database';
import { internalSections, type InternalSettings } from './internal';
import { settingTable } from './table';

const freshMilliseconds = 1000;

/** What admins set, and what the server keeps beside it. */
export type CurrentSettings = Settings & InternalSettings;

export interface SettingsStore {
  /** the sections of a room */
  add(schemas: Readonly<Record<string, z.ZodObject>>): void;
  /** At most a second behind what any process has written. */
  read(): Promise<CurrentSettings>;
  /** Replaces one section; the caller has parsed it. */
  write<S extends keyof CurrentSettings>(section: S, value: CurrentSettings[S]): Promise<void>;
}

const withDefaults = (
  sections: ReadonlyMap<string, z.ZodObject>,
  stored: ReadonlyMap<string, unknown>
): CurrentSettings =>
  Object.fromEntries(
    [...sections].map(([name, schema]) => {
      // What an older version stored and this one no longer takes falls back to the defaults.
      const parsed = schema.safeParse(stored.get(name) ?? {});
      return [name, parsed.success ? parsed.data : schema.parse({})];
    })
  ) as CurrentSettings;

export const createSettings = (database: Database): SettingsStore => {
  const table = database.of(settingTable);
  const sections = new Map<string, z.ZodObject>(Object.entries(internalSections));
  let cached: { settings: CurrentSettings; version: number; checkedAt: number } | undefined;
  let checking: Promise<CurrentSettings> | undefined;

  const currentVersion = async () => {
    const [row] = await rowsOf<{
      version: number | string | null;
    }>(database.query(settingTable.tableName).sum({ version: 'version' }));
    return Number(row?.version ?? 0);
  };

  const refresh = async () => {
    // The clock of the process, not the injected one: this is about staleness, not about business time.
    const checkedAt = Date.now();
    const version = await currentVersion();
    if (cached?.version === version) {
      cached.checkedAt = checkedAt;
      return cached.settings;
    }
    const rows = await table.list((query) => query);
    const settings = withDefaults(sections, new Map(rows.map((row) => [row.section, row.value])));
    cached = { settings, version, checkedAt };
    return settings;
  };

  return {
    add(schemas) {
      for (const [name, schema] of Object.entries(schemas)) sections.set(name, schema);
    },
    async read() {
      if (cached && Date.now() - cached.checkedAt < freshMilliseconds) return cached.settings;
      // In a transaction the one connection of SQLite is held: waiting for a check that another request
      // has under way, and that waits for this connection, would never end.
      if (database.inTransaction()) return cached?.settings ?? refresh();
      checking ??= refresh().finally(() => {
        checking = undefined;
      });
      return checking;
    },
    async write(section, value) {
      await database.transaction(async () => {
        const next = { value, version: database.knex.raw('version + 1') };
        const changed = await table.update((query) => query.where({ section }), next);
        if (changed > 0) return;
        // Two first saves at once: the second finds the first one's row.
        await table.insertMissing([{ section, value, version: 0 }], 'section');
        await table.update((query) => query.where({ section }), next);
      });
      cached = undefined;
    },
  };
};
