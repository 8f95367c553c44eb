import '../../testing/page';
import type { ClientApp, ClientSession } from '#protocol';
import { registerRooms } from '../registry';
import { portalRoom } from '../room';
import { mayUpdateOwn, ownPage } from './may';
import { ownLast } from './use-app';

const app = (id: string, permissions: string[] = []): ClientApp => ({
  id,
  label: id,
  icon: 'star',
  kind: 'collection',
  permissions,
});
const session = (...apps: ClientApp[]) => ({ apps, viewAs: null }) as unknown as ClientSession;

describe('the app about the client itself', () => {
  beforeAll(() =>
    registerRooms([
      portalRoom({
        name: 'card',
        app: 'card',
        own: { without: '/bare' },
        pages: { '/card': jest.fn(), '/bare': jest.fn() },
      }),
    ])
  );

  it('[I1] is where its room says, and so is what there is without it', () => {
    expect(ownPage(session(app('news'), app('card')))).toBe('/card');
    expect(ownPage(session(app('news')))).toBe('/bare');
  });

  it('[I2] is changed only with its box', () => {
    expect(mayUpdateOwn(session(app('card', ['update'])))).toBe(true);
    expect(mayUpdateOwn(session(app('card'), app('news', ['update'])))).toBe(false);
    const looking = { ...session(app('card', ['update'])), viewAs: { expiresAt: '' } };
    expect(mayUpdateOwn(looking as ClientSession)).toBe(false);
  });

  it('[H4] stands after what was shared', () => {
    expect(ownLast([app('card'), app('news')]).map(({ id }) => id)).toEqual(['news', 'card']);
  });
});
