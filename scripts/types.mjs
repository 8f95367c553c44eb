// `npm run types`: every half is type-checked; the plugin SDK's build passes on type errors.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './steps.mjs';

const projects = [
  '.',
  'plugins/client-portal/server',
  'plugins/client-portal/admin',
  'plugins/client-portal/portal',
  'plugins/client-portal/client',
  'examples/own-front-end',
  'tests',
].filter((folder) => existsSync(path.join(root, folder, 'tsconfig.json')));

for (const project of projects) {
  say(`Types: ${project}`);
  await run('npx', ['tsc', '--noEmit', '-p', project]);
}
