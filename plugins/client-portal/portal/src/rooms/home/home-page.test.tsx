import type { ClientApp, Home } from '#protocol';
import { registerRooms } from '../../kit/registry';
import { portalRoom } from '../../kit/room';
import { homeKey } from '../../kit/server/query-keys';
import { drawn, readable } from '../../testing/drawn';
import HomePage from './home-page';

const app = (id: string): ClientApp => ({
  id,
  label: id,
  icon: 'star',
  kind: 'collection',
  permissions: [],
});
const item = (id: string) => ({ id, title: `Title of ${id}`, summary: null, date: null });
const home: Home = {
  waiting: [
    { ...item('one'), app: 'polls' },
    { ...item('two'), app: 'news' },
  ],
  cards: ['polls', 'news'].map((id) => ({
    app: id,
    label: id,
    icon: 'star',
    total: 7,
    items: [item(`card-${id}`)],
  })),
};

describe('the landing page', () => {
  it('[H4] says of each room what the room itself has to say', () => {
    registerRooms([
      portalRoom({
        name: 'polls',
        app: 'polls',
        pages: { '/polls': jest.fn(), '/polls/:poll': jest.fn() },
        waits: { en: 'To vote on', de: 'Abzustimmen' },
        HomeCard: ({ card }) => <p>{card.total} polls are open</p>,
      }),
    ]);
    const page = drawn(<HomePage />, [app('polls'), app('news')], '/', [[homeKey, home]]);
    const text = readable(page);
    expect(text).toContain('To vote on Title of one');
    expect(text).toContain('news Title of two');
    expect(page).toContain('href="/polls/one"');
    expect(page).toContain('href="/apps/news/two"');
    expect(text).toContain('7 polls are open');
    expect(text).not.toContain('Title of card-polls');
    expect(text).toContain('Title of card-news');
  });
});
