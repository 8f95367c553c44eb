// All tables of a site, put back as they were: a server that has served the tests of one file serves those of the next.

const names = {
  sqlite: `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
  postgres:
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  mysql: 'select table_name as name from information_schema.tables where table_schema = database()',
};

/** Rows may come in any order: foreign keys are looked at when all are there, or not at all. */
const withoutOrder = {
  sqlite: 'pragma defer_foreign_keys = on',
  postgres: 'set local session_replication_role = replica',
  mysql: 'set foreign_key_checks = 0',
};

const rowsIn = (answer, dialect) =>
  ({ sqlite: answer, postgres: answer.rows, mysql: answer[0] })[dialect];

/**
 * @param knex of the site
 * @param dialect sqlite, postgres or mysql
 * @returns puts every table back as it is now; ids go on where they were
 */
export const rememberTables = async (knex, dialect) => {
  const tables = rowsIn(await knex.raw(names[dialect]), dialect).map(({ name }) => name);
  const kept = new Map();
  for (const table of tables) kept.set(table, await knex(table).select());

  return () =>
    knex.transaction(async (transaction) => {
      await transaction.raw(withoutOrder[dialect]);
      for (const [table, rows] of kept) {
        const found = await transaction(table).select();
        if (JSON.stringify(found) === JSON.stringify(rows)) continue;
        await transaction(table).delete();
        if (rows.length > 0) await transaction.batchInsert(table, rows.map(storable), 50);
      }
      if (dialect === 'mysql') await transaction.raw('set foreign_key_checks = 1');
    });
};

/** What a driver has parsed from a JSON column goes back as text. */
const storable = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value !== null &&
      typeof value === 'object' &&
      !(value instanceof Date) &&
      !Buffer.isBuffer(value)
        ? JSON.stringify(value)
        : value,
    ])
  );
