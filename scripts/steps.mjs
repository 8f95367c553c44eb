// Steps that `npm start`, `npm test` and CI share: install and build, each only when its inputs have changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const plugin = path.join(root, 'plugins/client-portal');
const ignored = new Set(['node_modules', 'dist', 'build', '.strapi', '.tmp', '.cache']);

export const say = (text) => console.log(`\x1b[1m▸ ${text}\x1b[0m`);

/** Runs a command with its output shown; ends this process when it fails. */
export const run = (command, args, { cwd = root, env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    );
  });

/** The same with its output held back: commands that run side by side do not mix. It is shown when it is over. */
export const quietly = (command, args) =>
  new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(output);
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });

const filesIn = (place) => {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .filter((name) => !ignored.has(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
};

const hashOf = (places) => {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn)) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** Does the work when the inputs differ from those of the last time, or what it makes is missing. */
export const whenStale = async ({ name, inputs, makes, work }) => {
  const stamp = path.join(root, 'node_modules/.client-portal', name);
  const hash = hashOf(inputs);
  const fresh =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && makes.every(existsSync);
  if (fresh) return;
  const began = Date.now();
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  // What was changed while it ran has not been built: the stamp says what was there at the start.
  writeFileSync(stamp, hash);
  say(`${name}: done in ${Math.round((Date.now() - began) / 1000)} s`);
};

const inPlugin = (...names) => names.map((name) => path.join(plugin, name));

export const checkNode = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20 || major > 26) {
    console.error(
      `Node ${process.versions.node} is not supported: use Node 20 to 26 (see .nvmrc).`
    );
    process.exit(1);
  }
};

export const install = () =>
  whenStale({
    name: 'install',
    inputs: [path.join(root, 'package-lock.json')],
    makes: [path.join(root, 'node_modules/@strapi/strapi/package.json')],
    work: async () => {
      say('Installing packages (a few minutes the first time)');
      // Keeps to the lock file and never writes it (docs/adr/0007-npm-install.md).
      await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    },
  });

export const buildPlugin = async () => {
  await whenStale({
    name: 'plugin',
    inputs: [
      ...inPlugin('admin', 'server', 'protocol', 'client', 'browser', 'package.json'),
      // the panel carries it
      path.join(root, 'docs/guide-for-admins.md'),
    ],
    makes: inPlugin('dist/server/index.js', 'dist/admin/index.js', 'dist/client/index.js'),
    work: async () => {
      say('Building the plugin: server and admin panel');
      await run('npx', ['strapi-plugin', 'build', '--silent'], { cwd: plugin });
      await run('npm', ['run', '--silent', 'build:client'], { cwd: plugin });
      // Its declarations and the server's lean on those of the protocol, which those builds leave out.
      await run('npm', ['run', '--silent', 'build:types'], { cwd: plugin });
    },
  });
  await whenStale({
    name: 'portal',
    inputs: inPlugin('portal', 'protocol', 'client', 'browser', 'package.json'),
    makes: inPlugin('dist/portal/index.html'),
    work: async () => {
      say('Building the portal');
      await run('npm', ['run', '--silent', 'build:portal'], { cwd: plugin });
    },
  });
};

/** Strapi brings a Vite of its own; the portal is built with the plugin's. */
export const portalVite = () =>
  [plugin, root]
    .map((folder) => path.join(folder, 'node_modules/vite/bin/vite.js'))
    .find((file) => existsSync(file));

export const buildSite = () =>
  whenStale({
    name: 'site',
    inputs: [
      ...['config', 'src', 'package-lock.json', 'tsconfig.json'].map((name) =>
        path.join(root, name)
      ),
      ...inPlugin('dist/admin', 'package.json'),
    ],
    makes: [path.join(root, 'dist/config/server.js'), path.join(root, 'dist/build/index.html')],
    work: async () => {
      say('Building the Strapi admin panel (two to three minutes the first time)');
      await run('npx', ['strapi', 'build', '--silent'], {
        env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      });
    },
  });
