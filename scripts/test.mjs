// `npm test`: installs and builds what is stale, then runs all tests. What a machine lacks is said, not hidden.
//   npm test -- --database=postgres    integration, security and fault tests on that database only
//   npm test -- --only=unit            one kind: unit, integration, security, faults, browser, package
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPlugin, buildSite, checkNode, install, root, say } from './steps.mjs';
import { findChromium } from './chromium.mjs';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];

const jestRun = (label, args, env = {}) =>
  new Promise((resolve) => {
    say(`Tests: ${label}`);
    const folder = path.join(root, '.tmp');
    mkdirSync(folder, { recursive: true });
    const output = path.join(folder, `jest-${label.replaceAll(' ', '-')}.json`);
    const child = spawn(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        ...args,
        '--json',
        `--outputFile=${output}`,
        '--silent=false',
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } }
    );
    child.on('exit', (code) => {
      const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : null;
      resolve({
        passed: report?.numPassedTests ?? 0,
        // A file that could not even be loaded counts as a failure too.
        failed:
          (report?.numFailedTests ?? 0) +
          (report?.numRuntimeErrorTestSuites ?? 0) +
          (report ? 0 : 1),
        skipped: report?.numPendingTests ?? 0,
        ok: code === 0,
      });
    });
  });

const reachable = async (kind) => {
  const probes = {
    postgres: async () => {
      const { default: pg } = await import('pg');
      const client = new pg.Client({
        host: process.env.TEST_POSTGRES_HOST ?? '127.0.0.1',
        port: Number(process.env.TEST_POSTGRES_PORT ?? 5432),
        user: process.env.TEST_POSTGRES_USER ?? 'postgres',
        password: process.env.TEST_POSTGRES_PASSWORD ?? '',
        database: 'postgres',
        connectionTimeoutMillis: 3000,
      });
      await client.connect();
      await client.end();
    },
    mysql: async () => {
      const { createConnection } = await import('mysql2/promise');
      const connection = await createConnection({
        host: process.env.TEST_MYSQL_HOST ?? '127.0.0.1',
        port: Number(process.env.TEST_MYSQL_PORT ?? 3306),
        user: process.env.TEST_MYSQL_USER ?? 'root',
        password: process.env.TEST_MYSQL_PASSWORD ?? '',
        connectTimeout: 3000,
      });
      await connection.end();
    },
  };
  if (!probes[kind]) return true;
  try {
    await probes[kind]();
    return true;
  } catch {
    return false;
  }
};

checkNode();
await install();
await buildPlugin();
await buildSite();

const onlyDatabase = option('database');
const only = option('only');
const wanted = (kind) => only === undefined || only === kind;
const totals = { passed: 0, failed: 0, skipped: 0 };
const leftOut = [];
const add = (result) => {
  for (const name of Object.keys(totals)) totals[name] += result[name];
};

if (!onlyDatabase && wanted('unit')) add(await jestRun('unit', ['--selectProjects', 'unit']));

const withDatabase = ['integration', 'security', 'faults'].filter(wanted);
for (const database of onlyDatabase ? [onlyDatabase] : ['sqlite', 'postgres', 'mysql']) {
  if (withDatabase.length === 0) break;
  if (!(await reachable(database))) {
    leftOut.push(`${withDatabase.join(', ')} tests on ${database}: no server on this machine`);
    continue;
  }
  const env = { TEST_DATABASE: database };
  add(
    await jestRun(
      `${withDatabase.join(' ')} on ${database}`,
      ['--selectProjects', ...withDatabase, '--runInBand'],
      env
    )
  );
}

if (!onlyDatabase) {
  if (wanted('package'))
    add(await jestRun('package', ['--selectProjects', 'package', '--runInBand']));
  const chromium = findChromium();
  if (!wanted('browser')) {
    // not asked for
  } else if (chromium) {
    add(
      await jestRun('browser', ['--selectProjects', 'browser', '--runInBand'], {
        CHROMIUM: chromium,
      })
    );
  } else {
    leftOut.push('browser tests: no Chromium found (set CHROMIUM to its path)');
  }
}

console.log('');
for (const line of leftOut) console.log(`Left out: ${line}`);
const { passed, failed, skipped } = totals;
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
