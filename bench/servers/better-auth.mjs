// Better Auth with its magic-link plugin on a plain Node server, set up as its documentation says.
import { createServer } from 'node:http';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { magicLink } from 'better-auth/plugins';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { serveCommands } from '../support/child.mjs';

const { env } = process;

const openDatabase = () => {
  if (env.DATABASE_CLIENT === 'postgres') {
    return new pg.Pool({
      host: env.DATABASE_HOST,
      port: Number(env.DATABASE_PORT),
      database: env.DATABASE_NAME,
      user: env.DATABASE_USERNAME,
      password: env.DATABASE_PASSWORD,
      min: 2,
      max: 10,
    });
  }
  // As config/database.ts of the site has it.
  const database = new Sqlite(env.DATABASE_FILENAME);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  return database;
};

const tokens = new Map();
const auth = betterAuth({
  database: openDatabase(),
  baseURL: env.PUBLIC_URL,
  secret: 'bench-secret-of-better-auth-0123456789abcdef',
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [
    magicLink({
      expiresIn: 24 * 60 * 60,
      sendMagicLink: ({ email, token }) => void tokens.set(email, token),
    }),
  ],
});
const { runMigrations } = await getMigrations(auth.options);
await runMigrations();
const { internalAdapter } = await auth.$context;

const server = createServer(toNodeHandler(auth));
await new Promise((resolve) => server.listen(Number(env.PORT), '127.0.0.1', resolve));
let serial = 0;

await serveCommands({
  /** Links of users that have logged in before: one each. @returns their tokens */
  async makeLinks({ count }) {
    const made = [];
    const make = async () => {
      while (made.length < count) {
        serial += 1;
        const email = `client-${serial}@clients.example`;
        const place = made.push(undefined) - 1;
        await internalAdapter.createUser({ email, name: `Client ${serial}`, emailVerified: true });
        await auth.api.signInMagicLink({ body: { email }, headers: new Headers() });
        made[place] = tokens.get(email);
        tokens.delete(email);
      }
    };
    await Promise.all(Array.from({ length: 10 }, make));
    return made;
  },
});
