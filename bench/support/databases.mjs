import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import pg from 'pg';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../.tmp');
const made = new Set();
let serial = 0;

const server = {
  host: process.env.BENCH_POSTGRES_HOST ?? '127.0.0.1',
  port: process.env.BENCH_POSTGRES_PORT ?? '5432',
  user: process.env.BENCH_POSTGRES_USER ?? 'postgres',
  password: process.env.BENCH_POSTGRES_PASSWORD ?? '',
};

const onPostgres = async (statement) => {
  const client = new pg.Client({ ...server, port: Number(server.port), database: 'postgres' });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Also after a row that broke off. */
export const dropDatabases = async () => {
  for (const database of made) await database.drop();
  made.clear();
};

const kept = (database) => {
  made.add(database);
  return database;
};

/** An empty database, gone with `dropDatabases`; `env` names it the way Strapi does, which the peers read too. */
export const createDatabase = async (kind) => {
  serial += 1;
  const name = `portal_bench_${process.pid}_${serial}`;
  if (kind === 'postgres') {
    await onPostgres(`create database "${name}"`);
    return kept({
      env: {
        DATABASE_CLIENT: 'postgres',
        DATABASE_HOST: server.host,
        DATABASE_PORT: server.port,
        DATABASE_NAME: name,
        DATABASE_USERNAME: server.user,
        DATABASE_PASSWORD: server.password,
      },
      drop: () => onPostgres(`drop database if exists "${name}" with (force)`),
    });
  }
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.db`);
  return kept({
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    drop() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    },
  });
};

export const databaseVersion = async (kind) => {
  if (kind === 'postgres') {
    const { rows } = await onPostgres(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit`
    );
    const [{ version, fsync, commit }] = rows;
    return `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}`;
  }
  const memory = new Sqlite(':memory:');
  const { version } = memory.prepare('select sqlite_version() as version').get();
  memory.close();
  return `SQLite ${version}, WAL, synchronous NORMAL`;
};
