// Is there a server for the tests on this machine?
const probes = {
  postgres: async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
      port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
      user: process.env.TEST_POSTGRES_USER ?? 'postgres',
      password: process.env.TEST_POSTGRES_PASSWORD ?? '',
      database: 'postgres',
      connectionTimeoutMillis: 3000,
    });
    await client.connect();
    await client.end();
  },
  mysql: async () => {
    const { createConnection } = await import('mysql2/promise');
    const connection = await createConnection({
      host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
      port: Number(process.env.TEST_MYSQL_PORT ?? 3306),
      user: process.env.TEST_MYSQL_USER ?? 'root',
      password: process.env.TEST_MYSQL_PASSWORD ?? '',
      connectTimeout: 3000,
    });
    await connection.end();
  },
};

export const isReachable = async (database) => {
  try {
    await probes[database]?.();
    return true;
  } catch {
    return false;
  }
};
