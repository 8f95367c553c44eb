import { execFileSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(__dirname, '../../scripts/rooms.mjs');

/** Builds the site with the fixture room, where that is not done yet. @returns its folder */
export const buildRoomSite = () =>
  execFileSync(process.execPath, [script, '--build'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .at(-1) ?? '';
