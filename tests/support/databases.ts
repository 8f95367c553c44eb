import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

export const databaseKind = (process.env.TEST_DATABASE ?? 'sqlite') as DatabaseKind;

const folder = path.resolve(__dirname, '../../.tmp/tests');
const golden = { sqlite: path.join(folder, 'golden.db'), postgres: 'portal_test_golden' };
let serial = 0;

const unique = () => `portal_test_${process.pid}_${Date.now().toString(36)}_${(serial += 1)}`;

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

const viaNode = (script: string) =>
  execFileSync(process.execPath, ['-e', script], {
    cwd: path.resolve(__dirname, '../..'),
    stdio: 'pipe',
  }).toString();

/** Statements on the server itself, through the drivers the product uses anyway. */
const onPostgres = (...statements: string[]) =>
  viaNode(`const { Client } = require('pg');
    (async () => { const c = new Client(${JSON.stringify({ ...postgres, database: 'postgres', connectionTimeoutMillis: 3000 })});
    await c.connect(); for (const s of ${JSON.stringify(statements)}) await c.query(s); await c.end(); })()
    .catch((e) => { console.error(e.message); process.exit(1); })`);

const onMysql = (...statements: string[]) =>
  viaNode(`(async () => { const c = await require('mysql2/promise').createConnection(${JSON.stringify({ ...mysql, port: Number(mysql.port), connectTimeout: 3000 })});
    for (const s of ${JSON.stringify(statements)}) await c.query(s); await c.end(); })()
    .catch((e) => { console.error(e.message); process.exit(1); })`);

const postgresEnv = (database: string) => ({
  DATABASE_CLIENT: 'postgres',
  DATABASE_HOST: postgres.host,
  DATABASE_PORT: postgres.port,
  DATABASE_NAME: database,
  DATABASE_USERNAME: postgres.user,
  DATABASE_PASSWORD: postgres.password,
});

export interface TestDatabase {
  env: Record<string, string>;
  /** the private folder of what is stored beside it */
  files: string;
  drop(): void;
}

/** An empty database that has its tables already where that can be copied, and a folder for its files. */
export const createDatabase = (kind: DatabaseKind = databaseKind): TestDatabase => {
  mkdirSync(folder, { recursive: true });
  const name = unique();
  const files = path.join(folder, `${name}-files`);
  const { env, drop } = createTables(kind, name);
  return {
    env: { ...env, PORTAL_FILES_DIR: files },
    files,
    drop() {
      drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
};

const createTables = (kind: DatabaseKind, name: string): Omit<TestDatabase, 'files'> => {
  if (kind === 'postgres') {
    onPostgres(`create database "${name}" template "${golden.postgres}"`);
    return {
      env: postgresEnv(name),
      drop: () => void onPostgres(`drop database if exists "${name}" with (force)`),
    };
  }
  if (kind === 'mysql') {
    onMysql(`create database \`${name}\``);
    const env = {
      DATABASE_CLIENT: 'mysql',
      DATABASE_HOST: mysql.host,
      DATABASE_PORT: mysql.port,
      DATABASE_NAME: name,
      DATABASE_USERNAME: mysql.user,
      DATABASE_PASSWORD: mysql.password,
    };
    return { env, drop: () => void onMysql(`drop database if exists \`${name}\``) };
  }
  const file = path.join(folder, `${name}.db`);
  if (existsSync(golden.sqlite)) copyFileSync(golden.sqlite, file);
  return { env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file }, drop: () => undefined };
};

/** Where the database is prepared once, for the others to be copied from; null where that can't be. */
export const goldenEnv = (kind: DatabaseKind): Record<string, string> | null => {
  mkdirSync(folder, { recursive: true });
  if (kind === 'sqlite') return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: golden.sqlite };
  if (kind === 'mysql') return null;
  onPostgres(
    `drop database if exists "${golden.postgres}" with (force)`,
    `create database "${golden.postgres}"`
  );
  return postgresEnv(golden.postgres);
};
