// `npm run check`: what no linter sees. Listed requirements have tests, the mail layout is compiled from its
// source, the lock file is complete, and the package is one that others can install.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run, say } from './steps.mjs';

const plugin = path.join(root, 'plugins/client-portal');

const testFiles = (folder) =>
  readdirSync(folder).flatMap((name) => {
    if (['node_modules', 'dist'].includes(name)) return [];
    const place = path.join(folder, name);
    if (statSync(place).isDirectory()) return testFiles(place);
    return /\.test\.tsx?$/.test(name) ? [place] : [];
  });

const checkFeatures = () => {
  say('Every listed requirement has a test');
  const listed = [
    ...readFileSync(path.join(root, 'docs/features.md'), 'utf8').matchAll(/^\| ([A-Z]\d+) \|/gm),
  ];
  const titles = [path.join(root, 'tests'), plugin]
    .flatMap(testFiles)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const missing = listed.map(([, line]) => line).filter((line) => !titles.includes(`[${line}]`));
  if (missing.length > 0)
    throw new Error(`docs/features.md lists lines without a test: ${missing.join(', ')}`);
  console.log(`${listed.length} lines of docs/features.md have tests`);
};

/** `npm ci` refuses a lock file that lacks something; in a folder of its own, where nothing can be removed. */
const checkLockFile = async () => {
  say('The lock file holds all that package.json asks for, on every platform');
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-lock-'));
  const manifests = [
    'package.json',
    'package-lock.json',
    'plugins/client-portal/package.json',
    'examples/own-front-end/package.json',
  ];
  for (const file of manifests) cpSync(path.join(root, file), path.join(folder, file));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--silent'];
  try {
    await run('npm', ['ci', '--dry-run', ...quiet], { cwd: folder });
  } catch {
    throw new Error('package-lock.json is not complete: run npm install --package-lock-only');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

try {
  checkFeatures();
  await checkLockFile();
  say('The mail layout is compiled from its source');
  await run(process.execPath, ['scripts/build-mail-layout.mjs', '--check'], { cwd: plugin });
  say('The HTTP reference says what the definitions say');
  await run(process.execPath, ['scripts/http-reference.mjs', '--check'], { cwd: plugin });
  say('The package is one that others can install');
  await run('npm', ['run', '--silent', 'verify'], { cwd: plugin });
  // Strapi's plugin build writes one declaration for both kinds of module (false-cjs), and `./pdf-worker` is a
  // file to start and not to import.
  await run('npm', ['run', '--silent', 'verify:exports'], { cwd: plugin });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
