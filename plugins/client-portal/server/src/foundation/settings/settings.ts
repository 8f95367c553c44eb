import {
  settingsSectionNames,
  settingsSections,
  type Settings,
  type SettingsSection,
} from '../../../../protocol/src';
import type { Database } from '../database/database';
import { settingTable } from './table';

const freshMilliseconds = 1000;

export interface SettingsStore {
  /** At most a second behind what any process has written. */
  read(): Promise<Settings>;
  /** Replaces one section; the caller has parsed it. */
  write<S extends SettingsSection>(section: S, value: Settings[S]): Promise<void>;
}

const withDefaults = (stored: ReadonlyMap<string, unknown>): Settings =>
  Object.fromEntries(
    settingsSectionNames.map((name) => {
      // What an older version stored and this one no longer takes falls back to the defaults.
      const parsed = settingsSections[name].safeParse(stored.get(name) ?? {});
      return [name, parsed.success ? parsed.data : settingsSections[name].parse({})];
    })
  ) as Settings;

export const createSettings = (database: Database): SettingsStore => {
  const table = database.of(settingTable);
  let cached: { settings: Settings; version: number; checkedAt: number } | undefined;
  let checking: Promise<Settings> | undefined;

  const currentVersion = async () => {
    const [row] = (await database.query(settingTable.tableName).sum({ version: 'version' })) as {
      version: number | string | null;
    }[];
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
    const settings = withDefaults(new Map(rows.map((row) => [row.section, row.value])));
    cached = { settings, version, checkedAt };
    return settings;
  };

  return {
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
        const changed = await table.update((query) => query.where({ section }), {
          value,
          version: database.knex.raw('version + 1'),
        });
        if (changed === 0) await table.insert({ section, value, version: 1 });
      });
      cached = undefined;
    },
  };
};
