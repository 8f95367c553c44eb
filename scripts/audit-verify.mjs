// `npm run audit:verify`: walks every chain of the audit trail. Ends with 1 when something was tampered with.
import { createRequire } from 'node:module';
import path from 'node:path';
import { readEnvFile } from './env-file.mjs';
import { root } from './steps.mjs';

const require = createRequire(import.meta.url);
readEnvFile();
process.env.PORTAL_WORKERS = 'false';
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
process.chdir(root);

const { createStrapi } = require('@strapi/strapi');
const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
const { audit } = strapi[Symbol.for('client-portal.foundation')];
const { events, chains, faults } = await audit.verify();
for (const { chain, sequence, fault } of faults) console.log(`${chain} #${sequence}: ${fault}`);
console.log(`${events} events in ${chains} chains, ${faults.length} faults`);
await strapi.destroy();
process.exit(faults.length === 0 ? 0 : 1);
