import type { PortalRoom } from './room';

/** Two rooms that give one name would hide each other without a word. */
const onceEach = (what: string, names: readonly string[]) => {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two rooms of the portal have the ${what} "${twice}"`);
};

let known: readonly PortalRoom[] = [];

/** Makes the rooms known, once, before anything of them is shown. */
export function registerRooms(rooms: readonly PortalRoom[]) {
  onceEach(
    'name',
    rooms.map(({ name }) => name)
  );
  onceEach(
    'app',
    rooms.flatMap(({ app }) => app ?? [])
  );
  onceEach(
    'page',
    rooms.flatMap(({ pages, openPages }) => Object.keys({ ...pages, ...openPages }))
  );
  known = rooms;
}

/** The rooms of the portal: so a page shows something of a room that it does not know. */
export const knownRooms = () => known;

/** The room with pages for an app; the others are shown by pages that all apps share. */
export const roomOf = (app: string) => known.find((room) => room.app === app);
