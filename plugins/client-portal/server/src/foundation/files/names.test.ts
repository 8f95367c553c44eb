import { readFileName } from './names';

const codeOf = (name: string) => {
  try {
    return readFileName(name).name;
  } catch (error) {
    return (error as { details: { code: string } }).details.code;
  }
};

describe('[J5] [J6] readFileName', () => {
  it.each([
    ['Plan für Ämter.PDF', 'Plan für Ämter.PDF'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\docs\\a.pdf', 'a.pdf'],
    ['a\tb\nc.pdf', 'a b c.pdf'],
    ['  .. spaced .pdf . ', 'spaced .pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['report.v2.final.pdf', 'report.v2.final.pdf'],
    ['क्\u200Dष.pdf', 'क्\u200Dष.pdf'],
    ['👩‍👩‍👧 family.png', '👩‍👩‍👧 family.png'],
  ])('reads %p as %p', (given, name) => expect(codeOf(given)).toBe(name));

  it.each([
    ['a\0.pdf', 'file_name_not_allowed'],
    ['invoice\u202Efdp.exe.pdf', 'file_name_not_allowed'],
    ['setup.exe.pdf', 'file_name_not_allowed'],
    ['page.HTML.pdf', 'file_name_not_allowed'],
    ['', 'file_name_not_allowed'],
    ['...', 'file_name_not_allowed'],
    ['virus.exe', 'file_type_not_allowed'],
    ['pdf', 'file_type_not_allowed'],
    ['a.constructor', 'file_type_not_allowed'],
  ])('refuses %p: %s', (given, code) => expect(codeOf(given)).toBe(code));

  it('shortens by whole characters and keeps the extension', () => {
    const { name } = readFileName(`${'😀'.repeat(200)}.docx`);
    expect(Array.from(name).length).toBe(150);
    expect(name.endsWith('😀.docx')).toBe(true);
  });
});
