import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface SqliteConnection {
  pragma(text: string): unknown;
}

/** Readers beside the writer, one sync a checkpoint: what is committed survives the process, not always the power. */
const prepareSqlite = (
  connection: SqliteConnection,
  done: (error: unknown, connection: unknown) => void
) => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma('busy_timeout = 5000');
  done(null, connection);
};

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const server = (port: number) => ({
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', port),
    database: env('DATABASE_NAME', 'strapi'),
    user: env('DATABASE_USERNAME', 'strapi'),
    password: env('DATABASE_PASSWORD', 'strapi'),
    ssl: env.bool('DATABASE_SSL', false) && {
      rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
    },
  });
  const pool = { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) };
  const connections = {
    postgres: {
      connection: {
        ...server(5432),
        ...(env('DATABASE_URL') ? { connectionString: env('DATABASE_URL') } : {}),
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool,
    },
    mysql: { connection: server(3306), pool },
    sqlite: {
      connection: {
        filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', '.tmp/data.db')),
      },
      useNullAsDefault: true,
      pool: { afterCreate: prepareSqlite },
    },
  };
  return {
    connection: {
      client,
      ...connections[client as keyof typeof connections],
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  } as Core.Config.Database;
};

export default config;
