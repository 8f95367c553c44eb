// `npm test`: installs and builds what is stale, then runs all tests. What a machine lacks is said, not hidden.
//   npm test -- --database=postgres    integration, security and fault tests on that database only
//   npm test -- --only=unit            one kind: unit, integration, security, faults, browser, package
//   npm test -- --with-checks          lint, types, dead code and the package too, beside the builds: what CI runs
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { buildPlugin, buildSite, checkNode, install, quietly, root, say } from './steps.mjs';
import { runJest } from './test-runs.mjs';
import { isReachable } from './test-servers.mjs';
import { sayTimes, timed } from './test-times.mjs';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const onlyDatabase = option('database');
const only = option('only');
const withChecks = process.argv.includes('--with-checks');
const wanted = (kind) =>
  (only === undefined || only === kind) && (!onlyDatabase || onDatabases.includes(kind));

/** What stands on a database, and so runs on each; see tests/sqlite-only.mjs. */
const onDatabases = ['integration', 'security', 'faults'];
const totals = { passed: 0, failed: 0, skipped: 0 };
const leftOut = [];
const run = async (label, kinds, options) => {
  if (kinds.length === 0) return;
  say(`Tests: ${label}`);
  const counts = await runJest(label, kinds, options);
  for (const name of Object.keys(totals)) totals[name] += counts[name];
};

checkNode();
mkdirSync(path.join(root, '.tmp'), { recursive: true });
await timed('install', install);

// One core builds, the other one reads the sources.
const builds = async () => {
  await timed('build of the plugin', buildPlugin);
  await timed('build of the site', buildSite);
  if (!withChecks) return;
  await timed('check', () => quietly('npm', ['run', '--silent', 'check']));
  await timed('rooms', () => quietly('npm', ['run', '--silent', 'rooms', '--', '--compile']));
};
const readings = async () => {
  const checks = [['lint'], ['types', '--', '--without-halves'], ['knip']];
  for (const check of withChecks ? checks : [])
    await timed(check[0], () => quietly('npm', ['run', '--silent', ...check]));
  if (wanted('unit')) await run('unit', ['unit'], { workers: 1 });
};
try {
  await Promise.all([builds(), readings()]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const onDatabase = onDatabases.filter(wanted);
for (const database of ['sqlite', 'postgres', 'mysql']) {
  const once = database === 'sqlite' ? ['package', 'browser'].filter(wanted) : [];
  const chromium = findChromium();
  if (once.includes('browser') && !chromium) {
    once.splice(once.indexOf('browser'), 1);
    leftOut.push('browser tests: no Chromium found (set CHROMIUM to its path)');
  }
  const kinds = [...(onlyDatabase && onlyDatabase !== database ? [] : onDatabase), ...once];
  if (kinds.length > 0 && !(await isReachable(database))) {
    leftOut.push(`${kinds.join(', ')} tests on ${database}: no server on this machine`);
    continue;
  }
  await run(`${kinds.join(', ')} on ${database}`, kinds, {
    workers: 2,
    env: {
      TEST_DATABASE: database,
      TEST_ALONE: 'without',
      ...(chromium ? { CHROMIUM: chromium } : {}),
    },
  });
  if (database === 'sqlite' && kinds.includes('security')) {
    await run('what measures time', ['security'], {
      workers: 1,
      env: { TEST_DATABASE: database, TEST_ALONE: 'only' },
    });
  }
}

console.log('');
sayTimes();
for (const line of leftOut) console.log(`Left out: ${line}`);
const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
