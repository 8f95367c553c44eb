import { without } from './without';

describe('an answer without what is gone', () => {
  it('has all the other items, and all else that was said', () => {
    const list = { results: [{ id: 'a' }, { id: 'b' }], folders: ['Plans'] };
    expect(without(list, 'a')).toEqual({ results: [{ id: 'b' }], folders: ['Plans'] });
    expect(list.results).toHaveLength(2);
  });

  it('stays the same where there is nothing to take out', () => {
    const list = { results: [{ id: 'a' }, { name: 'no id' }] };
    expect(without(list, 'b')).toBe(list);
    for (const other of [null, 'text', { id: 'b' }, { results: 3 }]) {
      expect(without(other, 'b')).toBe(other);
    }
  });
});
