import { partsOf } from './registry';

const page = (path: string) => ({ path, Page: () => null });
const nav = (at: number, to: string) =>
  ({ at, to, needs: 'contacts.read', label: 'nav.contacts' }) as const;

describe('the rooms of the panel', () => {
  it('stand in the order of their numbers, not in that of the list', () => {
    const { navigation } = partsOf([
      { name: 'outbox', nav: nav(20, 'outbox') },
      { name: 'guide' },
      { name: 'contacts', nav: nav(10, 'contacts') },
    ]);
    expect(navigation.map(({ to }) => to)).toEqual(['contacts', 'outbox']);
  });

  it('refuse to start when two claim the same page', () => {
    const rooms = [
      { name: 'contracts', pages: [page('contracts'), page('contracts/:id')] },
      { name: 'invoices', pages: [page('contracts/:id')] },
    ];
    expect(() => partsOf(rooms)).toThrow(/page "contracts\/:id"/);
  });

  it('refuse to start when one is listed twice', () => {
    expect(() => partsOf([{ name: 'guide' }, { name: 'guide' }])).toThrow(/name "guide"/);
  });
});
