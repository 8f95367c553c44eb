import type { ClientApp } from '#protocol';
import { drawn, readable } from '../../testing/drawn';
import { PortalError } from '../server/api';
import { AppListPage } from './app-list-page';
import { ItemRow } from './item-row';
import { useListPlace } from './list-place';
import { Rows } from './rows';
import type { Listed } from './use-list';

const news: ClientApp = {
  id: 'news',
  label: 'News',
  icon: 'megaphone',
  kind: 'collection',
  permissions: [],
};
const item = { id: 'one', title: 'We move', summary: 'To the harbour', date: null };
const listed = (results: (typeof item)[], pageCount = 1): Listed<typeof item> => ({
  results,
  pagination: { page: 1, pageSize: 20, pageCount, total: results.length },
});

type List = Parameters<typeof AppListPage<typeof item>>[0]['list'];
const answer = (list: Partial<List>) => ({ refetch: jest.fn(), ...list }) as List;
const come = (data: Listed<typeof item>) => answer({ data });

function News({ list }: { list: List }) {
  return (
    <AppListPage
      app="news"
      place={useListPlace()}
      list={list}
      count={(total) => `${total} in all`}
      empty={{ title: 'No news', hint: 'Come back later' }}
      above={<p>above</p>}
    >
      {(items) => <Rows items={items} row={(one) => <ItemRow app="news" item={one} />} />}
    </AppListPage>
  );
}

describe('the list of an app', () => {
  it('[H4] has a title, a search, its things and pages', () => {
    const page = drawn(<News list={come(listed([item], 3))} />, [news], '/apps/news?page=2&q=move');
    expect(readable(page)).toMatch(/^News 1 in all .* above We move To the harbour .*1 of 3 Next$/);
    expect(page).toContain('value="move"');
    expect(page).toContain('href="/apps/news/one"');
    // what was searched for stays
    expect(page).toContain('href="/apps/news?page=2&amp;q=move"');
  });

  it('[H4] says that there is nothing, or nothing that was searched for', () => {
    expect(readable(drawn(<News list={come(listed([]))} />, [news]))).toContain(
      'No news Come back later'
    );
    const searched = readable(drawn(<News list={come(listed([]))} />, [news], '/?q=harbour'));
    expect(searched).toContain('harbour');
    expect(searched).not.toContain('No news');
  });

  it('[H4] keeps the place of what is on its way, and says what did not come', () => {
    const waiting = drawn(<News list={answer({ isPending: true })} />, [news]);
    expect(waiting).toContain('animate-pulse');
    const error = new PortalError('offline', 0);
    expect(readable(drawn(<News list={answer({ error })} />, [news]))).toContain('Try again');
  });

  it('[I1] is not there for a client who does not have the app', () => {
    const without = readable(drawn(<News list={come(listed([item]))} />));
    expect(without).not.toContain('We move');
    const error = new PortalError('forbidden', 403);
    expect(readable(drawn(<News list={answer({ error })} />, [news]))).toBe(without);
  });
});
