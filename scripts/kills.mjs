// `npm run kills`: kills the server at hundreds of random moments; `npm test` does so at a few. By hand, as it takes
// an hour and more. What came of it is written into docs/kills.md.
//   npm run kills -- --count=100 --database=postgres    kills in each test; on one database only
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { buildPlugin, buildSite, checkNode, install, root, say } from './steps.mjs';
import { runJest } from './test-runs.mjs';
import { isReachable } from './test-servers.mjs';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const count = Number(option('count') ?? 100);
const only = option('database');

checkNode();
await install();
await buildPlugin();
await buildSite();
const today = new Date().toISOString().slice(0, 10);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
  cwd: root,
  encoding: 'utf8',
}).trim();
let failures = 0;
for (const database of only ? [only] : ['sqlite', 'postgres', 'mysql']) {
  if (!(await isReachable(database))) {
    console.log(`Left out: ${database}, no server on this machine`);
    continue;
  }
  say(`${count} kills in each test on ${database}`);
  const began = Date.now();
  const { passed, failed } = await runJest(`kills on ${database}`, ['faults'], {
    workers: 1,
    env: { TEST_DATABASE: database, TEST_KILLS: String(count) },
    only: 'kill',
  });
  failures += failed;
  const minutes = Math.ceil((Date.now() - began) / 60_000);
  console.log(`${passed} tests passed, ${failed} failed, in ${minutes} min`);
  const cells = [today, commit, database, count, passed, failed, minutes];
  appendFileSync(path.join(root, 'docs/kills.md'), `| ${cells.join(' | ')} |\n`);
}
process.exit(failures === 0 ? 0 : 1);
