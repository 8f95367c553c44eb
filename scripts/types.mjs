// `npm run types`: every half is type-checked; the plugin SDK's build passes on type errors.
//   npm run types -- --without-halves    all but server, admin and portal: `npm run rooms -- --compile` compiles those,
//                                        with the fixture room among theirs
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './steps.mjs';

const halves = ['server', 'admin', 'portal'].map((half) => `plugins/client-portal/${half}`);
const projects = [
  '.',
  ...(process.argv.includes('--without-halves') ? [] : halves),
  'plugins/client-portal/client',
  'examples/own-front-end',
  'tests',
].filter((folder) => existsSync(path.join(root, folder, 'tsconfig.json')));

for (const project of projects) {
  say(`Types: ${project}`);
  await run('npx', ['tsc', '--noEmit', '-p', project]);
}
