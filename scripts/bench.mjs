// `npm run bench`: measures the built site against its peers; see bench/README.md for the options.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildPlugin, buildSite, checkNode, install, root, run, say } from './steps.mjs';

const bench = path.join(root, 'bench');

checkNode();
await install();
await buildPlugin();
await buildSite();
if (!existsSync(path.join(bench, 'node_modules/better-auth/package.json'))) {
  say('Installing the peers');
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: bench });
}
try {
  await run(process.execPath, ['bench.mjs', ...process.argv.slice(2)], { cwd: bench });
} catch {
  // The table says what was missed.
  process.exit(1);
}
