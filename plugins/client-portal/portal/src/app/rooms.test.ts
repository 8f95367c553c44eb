import '../testing/page';
import { registerRooms } from '../kit/registry';
import type { PortalRoom } from '../kit/room';
import { itemPath } from '../kit/session/target';
import * as listed from './rooms';

const rooms = Object.values<PortalRoom>(listed);

describe('the rooms of the portal', () => {
  beforeAll(() => registerRooms(rooms));

  it('[H4] have the pages of their apps where links look for them', () => {
    const paths = rooms.flatMap(({ pages }) => Object.keys(pages ?? {}));
    for (const { app } of rooms) if (app) expect(paths).toContain(`/${app}`);
  });

  it('[H4] are where the shared pages of apps send on to', () => {
    const table = ['documents', 'contracts', 'profile', 'announcements'].map((app) => [
      `/apps/${app}`,
      itemPath(app),
      itemPath(app, 'abc_1'),
    ]);
    expect(table).toEqual([
      ['/apps/documents', '/documents', '/documents/abc_1'],
      ['/apps/contracts', '/contracts', '/contracts/abc_1'],
      ['/apps/profile', '/profile', '/profile'],
      ['/apps/announcements', '/apps/announcements', '/apps/announcements/abc_1'],
    ]);
  });

  it('never have a name, an app or a page twice', () => {
    const polls: PortalRoom = { name: 'polls', app: 'polls', pages: { '/polls': jest.fn() } };
    expect(() => registerRooms([polls, { ...polls, app: 'votes' }])).toThrow('name "polls"');
    expect(() => registerRooms([polls, { ...polls, name: 'votes' }])).toThrow('app "polls"');
    expect(() => registerRooms([polls, { name: 'votes', openPages: polls.pages }])).toThrow(
      'page "/polls"'
    );
  });
});
