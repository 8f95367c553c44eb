import { appRoutes } from '#protocol/rights/routes';
import { drawn } from '../../testing/drawn';
import { useListPlace } from './list-place';
import { listKey, useList } from './use-list';

const key = ['items', 'news'];
const empty = { results: [], pagination: { page: 2, pageSize: 20, pageCount: 3, total: 41 } };

function Total() {
  const { page, q } = useListPlace();
  const list = useList(appRoutes.items, { key, wish: { app: 'news', page, ...(q && { q }) } });
  return list.data ? `${list.data.pagination.total} in all` : 'on its way';
}

describe('a page of a list', () => {
  it('[H4] is what the address wishes for', () => {
    const answered = (at: string) =>
      drawn(<Total />, [], at, [[[...listKey(key), { app: 'news', page: 2, q: 'move' }], empty]]);
    expect(answered('/?page=2&q=move')).toBe('41 in all');
    expect(answered('/?page=3&q=move')).toBe('on its way');
    expect(answered('/?page=2')).toBe('on its way');
  });

  it('[H4] is the first one where the address makes no sense', () => {
    const first = [[...listKey(key), { app: 'news', page: 1 }], empty] as const;
    for (const at of ['/', '/?page=0', '/?page=-2', '/?page=two']) {
      expect(drawn(<Total />, [], at, [[first[0], first[1]]])).toBe('41 in all');
    }
  });
});
