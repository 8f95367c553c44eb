// A copy of the site and the plugin with one more room in it: its folders, and a line in server, admin and portal.
// What a room of the plugin can do has to be possible for any other, without a change anywhere else.
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';

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

/** @returns the folder of the copy */
export const copyWith = (room) => {
  const site = path.join(root, '.tmp/rooms', room);
  rmSync(site, { recursive: true, force: true });
  mkdirSync(path.join(site, 'node_modules'), { recursive: true });
  for (const name of ['config', 'src', 'public', 'database', 'docs', plugin])
    cpSync(path.join(root, name), path.join(site, name), { recursive: true, filter: isSource });
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
    cpSync(path.join(root, name), path.join(site, name));
  // Packages are found further up; the plugin itself is the copy's own.
  symlinkSync(path.join(site, plugin), path.join(site, 'node_modules/strapi-plugin-client-portal'));
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
