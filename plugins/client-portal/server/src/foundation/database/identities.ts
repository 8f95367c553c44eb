import { columnName } from './codec';
import { rowsOf, type Database } from './database';
import type { AnyTable, Columns } from './table';

interface Found {
  type: string;
  collation: string;
  nullable: 'YES' | 'NO';
}

const byBytes = 'utf8mb4_bin';

/**
 * MySQL and MariaDB take `josé` and `jose` for one text, unless a column says otherwise: what tells one person from
 * another (`c.identity()`) is compared by its bytes there, as other databases do. Looked at at every start, as
 * Strapi makes the columns.
 */
export const compareIdentitiesByBytes = async (
  { dialect, knex }: Pick<Database, 'dialect' | 'knex'>,
  tables: readonly AnyTable[]
) => {
  if (dialect !== 'mysql') return;
  for (const { tableName, columns } of tables) {
    for (const [name, column] of Object.entries(columns as Columns)) {
      if (!column.identity) continue;
      const [found] = await rowsOf<Found>(
        knex('information_schema.columns')
          .select({ type: 'column_type', collation: 'collation_name', nullable: 'is_nullable' })
          .where({ table_name: tableName, column_name: columnName(name) })
          .andWhereRaw('table_schema = database()')
      );
      if (!found || found.collation === byBytes) continue;
      const nullable = found.nullable === 'YES' ? 'null' : 'not null';
      await knex.raw(
        `alter table ?? modify ?? ${found.type} character set utf8mb4 collate ${byBytes} ${nullable}`,
        [tableName, columnName(name)]
      );
    }
  }
};
