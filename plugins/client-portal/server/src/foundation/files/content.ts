import { fileTypes, type FileExtension } from '#protocol';
import { fail, failField } from '../http/errors';

/** So much of a file's beginning tells its type (file-type's own sample). */
export const headBytes = 4100;
/** An end-of-central-directory record with the longest comment (APPNOTE 4.3.16). */
export const tailBytes = 65_557;

type Family = 'pdf' | 'zip' | 'compound' | 'rtf' | 'media' | 'text';

const families: Partial<Record<FileExtension, Family>> = {
  pdf: 'pdf',
  doc: 'compound',
  xls: 'compound',
  ppt: 'compound',
  rtf: 'rtf',
  txt: 'text',
  csv: 'text',
  md: 'text',
  zip: 'zip',
  docx: 'zip',
  xlsx: 'zip',
  pptx: 'zip',
  odt: 'zip',
  ods: 'zip',
  odp: 'zip',
};

export const familyOf = (extension: FileExtension): Family => families[extension] ?? 'media';

const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipMagic = Buffer.from('504b0304', 'hex');
const endOfDirectory = Buffer.from('504b0506', 'hex');

/** What else `file-type` may call the same. */
const detectedAlso: Partial<Record<FileExtension, readonly string[]>> = {
  heic: ['image/heif', 'image/heic-sequence', 'image/avif'],
  heif: ['image/heic', 'image/heif-sequence', 'image/avif'],
  mp4: ['video/x-m4v', 'audio/mp4', 'video/quicktime'],
  mov: ['video/mp4'],
  m4a: ['audio/x-m4a', 'video/mp4'],
  wav: ['audio/vnd.wave', 'audio/x-wav'],
};

/** Where a page or a script begins: in front of a picture it makes two files of one (GIFAR and its kin). */
const markup = /<(!doctype|html|head|body|script|svg|iframe|\?php|\?xml(?![^>]*xpacket))/i;

const mismatch = (message: string) => failField('name', message, 'file_type_mismatch');
const dangerous = (message: string) => fail('file_dangerous', { message });

const startsWith = (bytes: Buffer, magic: Buffer) => bytes.subarray(0, magic.length).equals(magic);

/**
 * Whether a file begins as its extension says. `undefined` of the library is never a yes: it does not know
 * HTML, SVG or CSV.
 * @param detected media type that `file-type` finds in these bytes
 */
export const judgeHead = (
  extension: FileExtension,
  head: Buffer,
  detected: string | undefined
): void => {
  if (head.length === 0) throw fail('file_empty');
  const other = () =>
    mismatch(
      detected
        ? `The name says .${extension}, the content says ${detected}`
        : `The content is not that of a .${extension} file`
    );
  const family = familyOf(extension);
  if (family === 'text') {
    const text = head.toString('utf8').replace(/^\uFEFF/, '');
    if (detected !== undefined || markup.test(text.trimStart().slice(0, 40))) throw other();
    if (text.startsWith('#!')) throw other();
    return;
  }
  const begins =
    family === 'pdf'
      ? head.toString('latin1', 0, 5) === '%PDF-'
      : family === 'zip'
        ? startsWith(head, zipMagic)
        : family === 'compound'
          ? startsWith(head, compoundMagic)
          : family === 'rtf'
            ? head.toString('latin1', 0, 5) === '{\\rtf'
            : detected === fileTypes[extension].type ||
              (detectedAlso[extension] ?? []).includes(detected ?? '');
  if (!begins) throw other();
  if (family !== 'zip' && markup.test(head.toString('latin1', 0, 1024))) {
    throw dangerous('There is a page hidden in this file');
  }
};

/** Whether an archive hangs at the end of something else. */
export const judgeTail = (extension: FileExtension, tail: Buffer): void => {
  if (familyOf(extension) === 'zip') return;
  for (
    let at = tail.lastIndexOf(endOfDirectory);
    at >= 0;
    at = at === 0 ? -1 : tail.lastIndexOf(endOfDirectory, at - 1)
  ) {
    const isWhole = at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
    if (isWhole) throw dangerous('There is an archive hidden in this file');
  }
  const end = tail.subarray(-1024).toString('latin1');
  if (familyOf(extension) === 'media' && markup.test(end)) {
    throw dangerous('There is a page hidden in this file');
  }
};

/** The streams by which the old Office formats are told apart ([MS-DOC], [MS-XLS], [MS-PPT]), as their directory writes them. */
export const compoundStreams: Partial<Record<FileExtension, readonly Buffer[]>> = {
  doc: [Buffer.from('WordDocument', 'utf16le')],
  xls: [Buffer.from('Workbook', 'utf16le'), Buffer.from('Book\0', 'utf16le')],
  ppt: [Buffer.from('PowerPoint Document', 'utf16le')],
};

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Looks at text as it streams by: no control signs, and so nothing binary. Old code pages pass. */
export const textJudge = (extension: FileExtension) => {
  let wide: boolean | undefined;
  return (chunk: Uint8Array) => {
    wide ??= utf16Marks.some((mark) => startsWith(Buffer.from(chunk.subarray(0, 2)), mark));
    if (wide) return;
    for (const byte of chunk) {
      // tab, line feed, form feed, carriage return, the old end of file, escape
      if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) {
        throw mismatch(`The content is not that of a .${extension} file`);
      }
    }
  };
};
