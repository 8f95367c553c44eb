// Which test runs on which database, without running any. Two lists can be compared.
//   node scripts/test-titles.mjs > before.txt
//   node scripts/test-titles.mjs --against=before.txt     what came, what went, and from where
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';

const folder = path.join(root, '.tmp');
const output = path.join(folder, 'titles.jsonl');
const before = process.argv.find((argument) => argument.startsWith('--against='))?.split('=')[1];

/** What jest would run: `[file › title, …]` of the tests that are not left out. */
const titlesOn = (database, projects) => {
  mkdirSync(folder, { recursive: true });
  rmSync(output, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      `--env=${path.join(root, 'tests/support/titles-environment.mjs')}`,
      ...['--selectProjects', ...projects],
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TEST_DATABASE: database, TEST_TITLES: output },
    }
  );
  if (status !== 0 || !existsSync(output))
    throw new Error(`jest could not list the tests on ${database}:\n${stderr}`);
  return readFileSync(output, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ runs }) => runs)
    .map(({ file, title }) => `${path.relative(root, file)} › ${title.replace(/\s+/g, ' ')}`);
};

const everywhere = ['integration', 'security', 'faults'];
const runs = [
  ['sqlite', ['unit', ...everywhere, 'browser', 'package']],
  ['postgres', everywhere],
  ['mysql', everywhere],
];

/** Title to the databases it runs on. A title that stands in a file twice is one. */
const listed = () => {
  const databases = new Map();
  for (const [database, projects] of runs) {
    for (const title of new Set(titlesOn(database, projects)))
      databases.set(title, [...(databases.get(title) ?? []), database]);
  }
  return databases;
};

const read = (file) =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => line.split('\t'))
      .map(([databases, title]) => [title, databases.split(' ')])
  );

const now = listed();
if (!before) {
  for (const [title, databases] of [...now].sort()) console.log(`${databases.join(' ')}\t${title}`);
  for (const [database] of runs) {
    const count = [...now.values()].filter((databases) => databases.includes(database)).length;
    console.error(`${count} tests on ${database}`);
  }
} else {
  const then = read(before);
  const titleOf = (line) => line.slice(line.indexOf(' › '));
  const fresh = new Set([...now.keys()].filter((line) => !then.has(line)));
  const gone = [];
  const moved = [];
  const same = [];
  for (const line of then.keys()) {
    const there = now.has(line)
      ? line
      : [...fresh].find((other) => titleOf(other) === titleOf(line));
    if (there) same.push([line, there]);
    else gone.push(line);
    if (!there || there === line) continue;
    moved.push(`${line}\n    to ${there.slice(0, there.indexOf(' › '))}`);
    fresh.delete(there);
  }
  const say = (what, lines) =>
    console.log(`${what}: ${lines.length}${lines.map((line) => `\n  ${line}`).join('')}`);
  say('Not there any more', gone);
  say('New', [...fresh]);
  say('In another file', moved);
  for (const [database] of runs) {
    const left = same.filter(
      ([line, there]) => then.get(line).includes(database) && !now.get(there).includes(database)
    );
    say(
      `No longer on ${database}`,
      left.map(([, there]) => there)
    );
  }
}
