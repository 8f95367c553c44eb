import { begin, commit, redo, undo } from './history';

describe('undo', () => {
  it('goes back and forth, and forgets what was taken back once something new happens', () => {
    const third = commit(commit(begin('a'), 'b'), 'c');
    expect(undo(third).present).toBe('b');
    expect(undo(undo(undo(third))).present).toBe('a');
    expect(redo(undo(third)).present).toBe('c');
    const other = commit(undo(third), 'd');
    expect(redo(other).present).toBe('d');
    expect(undo(other).present).toBe('b');
  });

  it('takes back in one what was typed in a row', () => {
    const typed = commit(commit(commit(begin('a'), 'b', 'label'), 'bc', 'label'), 'x', 'other');
    expect(undo(typed).present).toBe('bc');
    expect(undo(undo(typed)).present).toBe('a');
  });
});
