import { choose, sendable, withRefusal } from './chosenFiles';

const file = (name: string) => new File(['text'], name);

describe('files that were chosen', () => {
  it('leaves out what is refused before it is sent', () => {
    const chosen = choose([file('a.pdf'), file('b.exe'), file('c.pdf')], undefined);
    expect(sendable(chosen).map((one) => one.file.name)).toEqual(['a.pdf', 'c.pdf']);
  });

  it('marks the file that the server names, counted over those that were sent', () => {
    const chosen = choose([file('a.exe'), file('b.pdf'), file('c.pdf')], undefined);
    const marked = withRefusal(chosen, 'file_dangerous', { 'files.1': 'An archive that explodes' });
    expect(marked.map(({ problem }) => problem)).toEqual([
      'file_type_not_allowed',
      null,
      'file_dangerous',
    ]);
    expect(sendable(marked).map((one) => one.file.name)).toEqual(['b.pdf']);
  });

  it('sends again what may work the next time', () => {
    const chosen = choose([file('a.pdf')], undefined);
    const marked = withRefusal(chosen, 'storage_unavailable', {});
    expect(marked[0]?.problem).toBe('storage_unavailable');
    expect(sendable(marked)).toHaveLength(1);
  });

  it('marks none of several when none is named', () => {
    const chosen = choose([file('a.pdf'), file('b.pdf')], undefined);
    const marked = withRefusal(chosen, 'quota_exceeded', {});
    expect(marked.map(({ problem }) => problem)).toEqual([null, null]);
  });
});
