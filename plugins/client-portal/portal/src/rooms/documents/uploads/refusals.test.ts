import type { UploadRules } from '#protocol';
import { extensionOf, refusalsOf } from './refusals';

const rules: UploadRules = { allowed: true, extensions: ['pdf', 'jpg'], maxSize: 100, left: 150 };
const file = (name: string, size = 10) => ({ name, size });

describe('a file that the client has chosen', () => {
  it('[J6] is known by its last extension, in any case', () => {
    expect(extensionOf('Report.PDF')).toBe('pdf');
    expect(extensionOf('invoice.pdf.exe')).toBe('exe');
    expect(extensionOf('Отчёт за год.jpg ')).toBe('jpg');
    expect(extensionOf('README')).toBe('');
  });

  it('[J5] is refused before it is sent: kind, empty, too large', () => {
    expect(refusalsOf([file('a.exe')], rules)).toEqual([{ reason: 'type' }]);
    expect(refusalsOf([file('a.pdf', 0)], rules)).toEqual([{ reason: 'empty' }]);
    expect(refusalsOf([file('a.pdf', 101)], rules)).toEqual([{ reason: 'size', limit: 100 }]);
    expect(refusalsOf([file('a.pdf', 100)], rules)).toEqual([null]);
  });

  it('[J5] shares the room that is left with those before it', () => {
    const files = [file('a.pdf', 90), file('b.exe', 60), file('c.pdf', 61), file('d.jpg', 60)];
    expect(refusalsOf(files, rules)).toEqual([
      null,
      { reason: 'type' },
      { reason: 'quota', limit: 60 },
      null,
    ]);
    expect(refusalsOf([file('a.pdf', 90), file('b.pdf', 90)], { ...rules, left: null })).toEqual([
      null,
      null,
    ]);
  });
});
