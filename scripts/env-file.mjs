// Writes a `.env` with random secrets when there is none, and reads it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './steps.mjs';

const secret = () => randomBytes(32).toString('base64url');

/** Long, random, and good for the rules of Strapi's admin: upper and lower case and a digit. */
const password = () => `${randomBytes(12).toString('base64url')}aA1`;

const made = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  PORTAL_SECRET: secret,
};

export const writeEnvFile = () => {
  const file = path.join(root, '.env');
  if (existsSync(file)) return;
  const lines = Object.entries(made).map(([name, value]) => `${name}=${value()}`);
  const admin = [
    `ADMIN_EMAIL=${process.env.ADMIN_EMAIL ?? 'admin@example.org'}`,
    `ADMIN_PASSWORD=${process.env.ADMIN_PASSWORD ?? password()}`,
  ];
  const text = [
    '# Made by `npm start` with random secrets. Keep it private; .env.example explains every name.',
    ...lines,
    '',
    '# The first admin, made when the database has none.',
    ...admin,
    '',
  ].join('\n');
  writeFileSync(file, text, { mode: 0o600 });
  say('Wrote .env with random secrets');
};

/** What stands in the environment already wins over the file. */
export const readEnvFile = () => {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^\s*([A-Z0-9_]+)\s*=\s*(.*)$/.exec(line);
    if (match) process.env[match[1]] ??= match[2].trim().replace(/^(['"])(.*)\1$/, '$2');
  }
};
