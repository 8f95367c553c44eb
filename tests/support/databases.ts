import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

export const databaseKind = (process.env.TEST_DATABASE ?? 'sqlite') as DatabaseKind;

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, '.tmp/tests', databaseKind);
/** Two checkouts may run on the same servers. */
const prefix = `portal_test_${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
const golden = `${prefix}_golden`;
const goldenFile = path.join(folder, 'golden.db');
const goldenStatements = path.join(folder, 'golden.json');
let serial = 0;

const unique = () => `${prefix}_${process.pid}_${Date.now().toString(36)}_${(serial += 1)}`;

const postgres = {
  host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
  port: process.env.TEST_POSTGRES_PORT ?? '5432',
  user: process.env.TEST_POSTGRES_USER ?? 'postgres',
  password: process.env.TEST_POSTGRES_PASSWORD ?? '',
};
const mysql = {
  host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
  port: process.env.TEST_MYSQL_PORT ?? '3306',
  user: process.env.TEST_MYSQL_USER ?? 'root',
  password: process.env.TEST_MYSQL_PASSWORD ?? '',
};

type Rows = Record<string, string | number>[];

const viaNode = (script: string, input: object): Rows[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        `(async () => {
          const { server, statements } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
          const answers = [];
          ${script}
          console.log(JSON.stringify(answers));
        })().catch((error) => { console.error(error.message); process.exit(1); })`,
      ],
      { cwd: root, input: JSON.stringify(input), stdio: 'pipe', maxBuffer: 100_000_000 }
    ).toString()
  );

/** Statements on the server itself, through the drivers the product uses anyway: the rows of each. */
const onPostgres = (...statements: string[]) =>
  viaNode(
    `const client = new (require('pg').Client)(server);
    await client.connect();
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    await client.end();`,
    { server: { ...postgres, database: 'postgres', connectionTimeoutMillis: 3000 }, statements }
  );

const onMysql = (...statements: string[]) =>
  viaNode(
    `const connection = await require('mysql2/promise').createConnection(server);
    for (const statement of statements) answers.push((await connection.query(statement))[0]);
    await connection.end();`,
    { server: { ...mysql, port: Number(mysql.port), connectTimeout: 3000 }, statements }
  );

interface Tables {
  env: Record<string, string>;
  drop(): void;
}

interface Databases {
  /** What earlier tests of this checkout left. */
  clear?(): void;
  /** The one that all others are copied from: empty, before its tables are made. */
  empty(): Tables;
  /** After its tables were made. */
  remember?(): void;
  copy(name: string): Tables;
}

const dropPostgres = (name: string) => `drop database if exists "${name}" with (force)`;
const postgresTables = (name: string): Tables => ({
  env: {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: postgres.host,
    DATABASE_PORT: postgres.port,
    DATABASE_NAME: name,
    DATABASE_USERNAME: postgres.user,
    DATABASE_PASSWORD: postgres.password,
  },
  drop: () => void onPostgres(dropPostgres(name)),
});

const onThePostgresServer: Databases = {
  clear() {
    const [left = []] = onPostgres(
      `select datname as name from pg_database where starts_with(datname, '${prefix}_')`
    );
    onPostgres(...left.map(({ name }) => dropPostgres(String(name))));
  },
  empty() {
    onPostgres(`create database "${golden}"`);
    return postgresTables(golden);
  },
  copy(name) {
    onPostgres(`create database "${name}" template "${golden}"`);
    return postgresTables(name);
  },
};

const mysqlTables = (name: string): Tables => ({
  env: {
    DATABASE_CLIENT: 'mysql',
    DATABASE_HOST: mysql.host,
    DATABASE_PORT: mysql.port,
    DATABASE_NAME: name,
    DATABASE_USERNAME: mysql.user,
    DATABASE_PASSWORD: mysql.password,
  },
  drop: () => void onMysql(`drop database if exists \`${name}\``),
});

/** MySQL has no templates, and `CREATE TABLE … LIKE` loses foreign keys: every table is said again, then filled. */
const onTheMysqlServer: Databases = {
  clear() {
    const [left = []] = onMysql(
      `select schema_name as name from information_schema.schemata where left(schema_name, ${prefix.length}) = '${prefix}'`
    );
    onMysql(...left.map(({ name }) => `drop database \`${name}\``));
  },
  empty() {
    onMysql(`create database \`${golden}\``);
    return mysqlTables(golden);
  },
  remember() {
    const [tables = []] = onMysql(
      `select table_name as name from information_schema.tables where table_schema = '${golden}'`
    );
    const names = tables.map(({ name }) => String(name));
    const inGolden = (name: string) => `\`${golden}\`.\`${name}\``;
    const made = onMysql(...names.map((name) => `show create table ${inGolden(name)}`));
    const filled = onMysql(
      ...names.map((name) => `select exists(select * from ${inGolden(name)}) as filled`)
    );
    const statements = [
      'set foreign_key_checks = 0',
      ...made.map(([table]) => table?.['Create Table']),
      ...names
        .filter((_, index) => Number(filled[index]?.[0]?.filled))
        .map((name) => `insert into \`${name}\` select * from ${inGolden(name)}`),
    ];
    writeFileSync(goldenStatements, JSON.stringify(statements));
  },
  copy(name) {
    const statements = JSON.parse(readFileSync(goldenStatements, 'utf8')) as string[];
    onMysql(`create database \`${name}\``, `use \`${name}\``, ...statements);
    return mysqlTables(name);
  },
};

const sqliteTables = (file: string): Tables => ({
  env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
  drop: () => undefined,
});

const inSqliteFiles: Databases = {
  empty: () => sqliteTables(goldenFile),
  copy(name) {
    const file = path.join(folder, `${name}.db`);
    copyFileSync(goldenFile, file);
    return sqliteTables(file);
  },
};

const databases: Databases = {
  sqlite: inSqliteFiles,
  postgres: onThePostgresServer,
  mysql: onTheMysqlServer,
}[databaseKind];

export interface TestDatabase extends Tables {
  /** the private folder of what is stored beside it */
  files: string;
}

/** A database that has its tables already and nothing in them, and a folder for its files. */
export const createDatabase = (): TestDatabase => {
  const name = unique();
  const files = path.join(folder, `${name}-files`);
  const { env, drop } = databases.copy(name);
  return {
    env: { ...env, PORTAL_FILES_DIR: files },
    files,
    drop() {
      drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
};

/** The servers that are kept for all files of a worker end with it, and leave theirs. */
export const clearDatabases = () => databases.clear?.();

/** Makes the tables once, for all others to be copied from, and clears away what an earlier run left. */
export const makeGolden = async (fill: (env: Record<string, string>) => Promise<void>) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  clearDatabases();
  await fill(databases.empty().env);
  databases.remember?.();
};
