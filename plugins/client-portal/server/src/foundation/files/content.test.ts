import { judgeHead, judgeTail, textJudge } from './content';

const said = (work: () => void) => {
  try {
    work();
    return 'taken';
  } catch (error) {
    return (error as { details: { code: string } }).details.code;
  }
};
const head = (text: string) => Buffer.from(text, 'latin1');

describe('[J6] what a file is, by its content', () => {
  it.each([
    ['pdf', '%PDF-1.7\n', 'application/pdf', 'taken'],
    ['pdf', ' %PDF-1.7\n', 'application/pdf', 'file_type_mismatch'],
    ['pdf', '%PDF-1.7\n<script>', 'application/pdf', 'file_dangerous'],
    ['png', 'whatever', 'image/png', 'taken'],
    ['png', 'whatever', undefined, 'file_type_mismatch'],
    ['heic', 'whatever', 'image/avif', 'taken'],
    ['doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-cfb', 'taken'],
    ['doc', 'PK\x03\x04', 'application/zip', 'file_type_mismatch'],
    ['rtf', '{\\rtf1', 'application/rtf', 'taken'],
    ['txt', 'Hello', undefined, 'taken'],
    ['txt', '\xef\xbb\xbf <!DOCTYPE html>', undefined, 'file_type_mismatch'],
    ['csv', 'a,<b>\n', undefined, 'taken'],
    ['csv', '', undefined, 'file_empty'],
  ] as const)('.%s that begins with %p, found to be %p: %s', (extension, text, detected, code) =>
    expect(said(() => judgeHead(extension, head(text), detected))).toBe(code)
  );

  it('finds an archive at the end of something else, whatever its comment says', () => {
    const end = (comment: string) =>
      Buffer.concat([
        head('%PDF-1.7 ... %%EOF PK\x05\x06'),
        Buffer.alloc(16),
        Buffer.from([comment.length, 0]),
        head(comment),
      ]);
    expect(said(() => judgeTail('pdf', end('')))).toBe('file_dangerous');
    expect(said(() => judgeTail('pdf', end('a comment')))).toBe('file_dangerous');
    expect(said(() => judgeTail('docx', end('')))).toBe('taken');
    expect(said(() => judgeTail('pdf', head('PK\x05\x06 in a text ... %%EOF')))).toBe('taken');
  });

  it('takes text in old code pages and in UTF-16, and nothing binary', () => {
    const judged = (bytes: number[]) => said(() => textJudge('txt')(Uint8Array.from(bytes)));
    expect(judged([0x47, 0x72, 0xfc, 0xdf, 0x65, 13, 10])).toBe('taken');
    expect(judged([0xff, 0xfe, 0x41, 0])).toBe('taken');
    expect(judged([0x41, 0, 0x42])).toBe('file_type_mismatch');
  });
});
