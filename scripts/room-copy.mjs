// A copy of the site and the plugin with one more room in it: its folders, and a line in server, admin and portal.
// What a room of the plugin can do has to be possible for any other, without a change anywhere else.
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { portalVite, root, run, whenStale } from './steps.mjs';

const plugin = 'plugins/client-portal';

/** Where the folders of a room lie. */
const places = (room) => ({
  protocol: `protocol/src/${room}`,
  server: `server/src/features/${room}`,
  admin: `admin/src/rooms/${room}`,
  portal: `portal/src/rooms/${room}`,
});

/** The three lines. */
const lines = (room) => ({
  'server/src/features/index.ts': `export { ${room} } from './${room}';`,
  'admin/src/app/rooms.ts': `export { ${room} } from '../rooms/${room}/room';`,
  'portal/src/app/rooms.ts': `export { ${room} } from '../rooms/${room}/room';`,
});

const leftOut = new Set(['node_modules', 'dist', 'build', '.strapi', '.tmp', '.cache']);
const isSource = (source) => !leftOut.has(path.basename(source));

const linkOrCopy = (source, target) => {
  try {
    linkSync(source, target);
  } catch {
    // on another disk, or where links are not allowed
    copyFileSync(source, target);
  }
};

/** Files of their own, which take no room. */
const linkAll = (from, to) => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkAll(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(realpathSync(source), target);
    else linkOrCopy(source, target);
  }
};

const siteOf = (room) => path.join(root, '.tmp/rooms', room);
/** Another one, only to be read and compiled: what was built stays. */
export const readingOf = (room) => path.join(root, '.tmp/rooms', `${room}-read`);

/** @returns the folder of the copy, without what was built in it before */
export const copyWith = (room, site = siteOf(room)) => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.join(site, 'node_modules'), { recursive: true });
  for (const name of ['config', 'src', 'public', 'database', 'docs', plugin])
    cpSync(path.join(root, name), path.join(site, name), { recursive: true, filter: isSource });
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(path.join(root, name), path.join(site, name));
  // Packages are found further up; the plugin itself is the copy's own.
  symlinkSync(path.join(site, plugin), path.join(site, 'node_modules/strapi-plugin-client-portal'));
  // Strapi looks for plugins from where its own files lie.
  for (const name of ['core', 'strapi'])
    linkAll(
      path.join(root, 'node_modules/@strapi', name),
      path.join(site, 'node_modules/@strapi', name)
    );
  const own = path.join(root, plugin, 'node_modules');
  symlinkSync(own, path.join(site, plugin, 'node_modules'));
  for (const [half, place] of Object.entries(places(room)))
    cpSync(path.join(root, 'tests/fixtures/rooms', room, half), path.join(site, plugin, place), {
      recursive: true,
    });
  for (const [file, line] of Object.entries(lines(room))) {
    const target = path.join(site, plugin, file);
    if (readFileSync(target, 'utf8').includes(line))
      throw new Error(`${file} has the room already`);
    appendFileSync(target, `${line}\n`);
  }
  return site;
};

/** Nobody compiles against the copy: the SDK writes declarations for what `exports` names types of. */
const leaveOutDeclarations = (file) => {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const entry of Object.values(manifest.exports)) delete entry.types;
  delete manifest.exports['./types'];
  writeFileSync(file, JSON.stringify(manifest));
};

/** The copy, built; nothing is done where neither plugin nor room has changed. @returns its folder */
export const buildWith = async (room) => {
  const site = siteOf(room);
  const inSite = (...names) => names.map((name) => path.join(site, name));
  await whenStale({
    name: `room-${room}`,
    inputs: [
      ...['config', 'src', 'package-lock.json', plugin, 'tests/fixtures/rooms'].map((name) =>
        path.join(root, name)
      ),
    ],
    makes: inSite('dist/build/index.html', `${plugin}/dist/portal/index.html`),
    work: async () => {
      copyWith(room);
      // nobody downloads it: half of the time of this build is for a smaller panel
      mkdirSync(path.join(site, 'src/admin'), { recursive: true });
      writeFileSync(
        path.join(site, 'src/admin/vite.config.ts'),
        'export default (config) => ({ ...config, build: { ...config.build, minify: false } });\n'
      );
      const cwd = path.join(site, plugin);
      leaveOutDeclarations(path.join(cwd, 'package.json'));
      await run('npx', ['strapi-plugin', 'build', '--silent'], { cwd });
      const portal = ['build', '--config', 'portal/vite.config.mts', '--logLevel', 'warn'];
      await run('node', [portalVite(), ...portal], { cwd });
      await run('node', ['node_modules/@strapi/strapi/bin/strapi.js', 'build', '--silent'], {
        cwd: site,
        env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      });
    },
  });
  return site;
};
