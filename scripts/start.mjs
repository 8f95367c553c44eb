// `npm start`: installs, builds, seeds and runs the portal. Nothing that is up to date is done again.
import { buildPlugin, buildSite, checkNode, install } from './steps.mjs';
import { readEnvFile, writeEnvFile } from './env-file.mjs';

checkNode();
try {
  await install();
  await buildPlugin();
  await buildSite();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
writeEnvFile();
readEnvFile();
process.env.SEED_DEMO ??= 'true';
const { serve } = await import('./serve.mjs');
await serve();
