import { judge, pick, sendable, withRefusal } from './chosenFiles';

const chosen = (...names: string[]) =>
  judge(pick(names.map((name) => new File(['text'], name))), undefined);
const problems = (files: ReturnType<typeof pick>) =>
  judge(files, undefined).map(({ problem }) => problem);

describe('files that were chosen', () => {
  it('leaves out what is refused before it is sent', () => {
    const ready = sendable(chosen('a.pdf', 'b.exe', 'c.pdf'));
    expect(ready.map(({ file }) => file.name)).toEqual(['a.pdf', 'c.pdf']);
  });

  it('judges again when the limits become known', () => {
    const limits = { extensions: ['docx' as const], maxSize: 1_000_000 };
    const [file] = judge(chosen('a.pdf'), limits);
    expect(file?.problem).toBe('file_type_not_allowed');
  });

  it('marks the file that the server names, counted over those that were sent', () => {
    const marked = withRefusal(chosen('a.exe', 'b.pdf', 'c.pdf'), 'file_dangerous', {
      'files.1': 'An archive that explodes',
    });
    expect(problems(marked)).toEqual(['file_type_not_allowed', null, 'file_dangerous']);
    expect(sendable(judge(marked, undefined)).map(({ file }) => file.name)).toEqual(['b.pdf']);
  });

  it('sends again what may work the next time', () => {
    const marked = withRefusal(chosen('a.pdf'), 'storage_unavailable', {});
    expect(problems(marked)).toEqual(['storage_unavailable']);
    expect(sendable(judge(marked, undefined))).toHaveLength(1);
  });

  it('marks none of several when none is named', () => {
    expect(problems(withRefusal(chosen('a.pdf', 'b.pdf'), 'quota_exceeded', {}))).toEqual([
      null,
      null,
    ]);
  });
});
