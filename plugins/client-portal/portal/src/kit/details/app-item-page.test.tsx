import type { ClientApp } from '#protocol';
import { drawn, readable } from '../../testing/drawn';
import { PortalError, type ProblemCode } from '../server/api';
import { AppItemPage } from './app-item-page';

const news: ClientApp = {
  id: 'news',
  label: 'News',
  icon: 'megaphone',
  kind: 'collection',
  permissions: [],
};
type Item = Parameters<typeof AppItemPage<{ title: string }>>[0]['item'];
const come = (item: Partial<Item>) =>
  ({ data: undefined, error: null, isPending: false, refetch: jest.fn(), ...item }) as Item;
const failed = (code: ProblemCode) => come({ error: new PortalError(code, 400) });

const page = (item: Item, apps = [news], instead?: () => string) =>
  drawn(
    <AppItemPage app="news" item={item} {...(instead && { instead })}>
      {({ title }) => <h1>{title}</h1>}
    </AppItemPage>,
    apps
  );

describe('the page of one thing of an app', () => {
  it('[H4] has the way back to the list, and the thing', () => {
    const markup = page(come({ data: { title: 'We move' } }));
    expect(readable(markup)).toBe('News We move');
    expect(markup).toContain('href="/apps/news"');
  });

  it('[H4] leaves the whole page to what wants it', () => {
    expect(page(come({ data: { title: 'We move' } }), [news], () => 'all')).toBe('all');
  });

  it('[H4] keeps its place while it is on its way', () => {
    expect(page(come({ isPending: true }))).toContain('aria-busy="true"');
  });

  it('[I1] tells what is not shared from what is not there and what did not come', () => {
    const shared = readable(page(come({ data: { title: 'We move' } }), []));
    expect(readable(page(failed('forbidden')))).toBe(shared);
    const missing = readable(page(failed('not_found')));
    expect(readable(page(failed('invalid_request')))).toBe(missing);
    expect(missing).not.toBe(shared);
    expect(readable(page(failed('unexpected')))).toContain('Try again');
  });
});
