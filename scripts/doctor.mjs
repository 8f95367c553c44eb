// `npm run doctor`: what is unsafe or missing in this installation, with the mend beside each. Ends with 1 when
// there is an error.
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
const { findings } = await strapi.plugin('client-portal').service('doctor').examine();
const signs = { ok: '✓', warning: '!', error: '✗' };
const order = ['error', 'warning', 'ok'];
for (const { level, check, message, mend } of findings.sort(
  (a, b) => order.indexOf(a.level) - order.indexOf(b.level)
)) {
  console.log(`${signs[level]} ${check}: ${message}`);
  if (mend) console.log(`  ${mend}`);
}
await strapi.destroy();
process.exit(findings.some(({ level }) => level === 'error') ? 1 : 0);
