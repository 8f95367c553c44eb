import type { AdminRoom } from './room';

const inOrder = <Part extends { at: number }>(parts: readonly (Part | undefined)[]) =>
  parts.filter((part) => part !== undefined).sort((one, other) => one.at - other.at);

/** Two rooms that give one name would hide each other without a word. */
const onceEach = (what: string, names: readonly string[]) => {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two rooms of the panel have the ${what} "${twice}"`);
};

/** Puts the parts of all rooms together, each kind in its order. */
export const partsOf = (rooms: readonly AdminRoom[]) => {
  const pages = rooms.flatMap((room) => room.pages ?? []);
  const contactTabs = inOrder(rooms.flatMap((room) => room.contactTabs ?? []));
  const settingsPages = inOrder(rooms.flatMap((room) => room.settingsPages ?? []));
  onceEach(
    'name',
    rooms.map(({ name }) => name)
  );
  onceEach(
    'page',
    pages.map(({ path }) => path)
  );
  onceEach(
    'tab',
    contactTabs.map(({ id }) => id)
  );
  onceEach(
    'settings page',
    settingsPages.map(({ page }) => page)
  );
  onceEach(
    'dialog',
    rooms.flatMap((room) => Object.keys(room.dialogs ?? {}))
  );
  return {
    navigation: inOrder(rooms.map((room) => room.nav)),
    pages,
    contactTabs,
    contactCards: inOrder(rooms.flatMap((room) => room.contactCards ?? [])),
    contactActions: inOrder(rooms.flatMap((room) => room.contactActions ?? [])),
    bulkActions: inOrder(rooms.flatMap((room) => room.bulkActions ?? [])),
    dashboardCards: inOrder(rooms.map((room) => room.dashboardCard)),
    contentManagerPanels: inOrder(rooms.map((room) => room.contentManagerPanel)),
    settingsPages,
    homeWidgets: rooms.flatMap((room) => room.homeWidget ?? []),
    dialogs: Object.assign({}, ...rooms.map((room) => room.dialogs)) as NonNullable<
      AdminRoom['dialogs']
    >,
  };
};

let parts = partsOf([]);

/** Makes the rooms known, once, before anything of them is shown. */
export const registerRooms = (rooms: readonly AdminRoom[]) => {
  parts = partsOf(rooms);
};

/** What the rooms of the panel have registered: so a page shows something of a room it does not know. */
export const roomParts = () => parts;
