// `npm run bench`: measures the portal against its peers, prints a table and keeps the results.
// --only=redeem,session,mail,mail-nagle,dashboard  --database=sqlite,postgres  --rounds=5  --profile
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rows } from './rows/index.mjs';
import { databaseVersion, dropDatabases } from './support/databases.mjs';
import { machine } from './support/machine.mjs';
import { profiler } from './support/profile.mjs';
import { judge, printTable } from './support/report.mjs';

const usual = rows.filter(({ asked }) => !asked).map(({ name }) => name);
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: usual.join() },
    database: { type: 'string', default: 'sqlite,postgres' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'boolean', default: false },
  },
});
const only = options.only.split(',');
const unknown = only.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}`);

const results = path.join(path.dirname(fileURLToPath(import.meta.url)), 'results');
mkdirSync(results, { recursive: true });
const began = new Date();
let missed = 0;

for (const kind of options.database.split(',')) {
  const report = {
    date: began.toISOString(),
    machine: machine(),
    database: await databaseVersion(kind),
    rounds: Number(options.rounds),
    rows: [],
  };
  console.log(`\n${report.database} on ${report.machine.cpu}, ${report.machine.cores} cores,`);
  console.log(`${report.machine.memory}, Node ${report.machine.node}, ${report.machine.system}\n`);
  for (const { name, measure } of rows.filter((row) => only.includes(row.name))) {
    const start = Date.now();
    process.stdout.write(`${name} ...`);
    const profiled = profiler(options.profile && path.join(results, `${name}-${kind}.cpuprofile`));
    const measured = await measure({ kind, rounds: report.rounds, profiled }).finally(
      dropDatabases
    );
    report.rows.push(...measured.map(judge));
    console.log(` ${Math.round((Date.now() - start) / 1000)} s`);
  }
  printTable(report.rows);
  missed += report.rows.filter((row) => row.ok === false).length;
  const file = path.join(results, `${report.date.slice(0, 10)}-${kind}.json`);
  // A part of the rows, or a profile, which slows down what it looks at, is no result to keep.
  const whole = usual.every((name) => only.includes(name)) && !options.profile;
  const place = whole ? file : file.replace('.json', '-part.json');
  writeFileSync(place, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Kept in ${path.relative(process.cwd(), place)}`);
}
process.exitCode = missed > 0 ? 1 : 0;
