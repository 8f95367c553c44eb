import { PassThrough, type Readable } from 'node:stream';
import yauzl, { type Entry } from 'yauzl';
import { fileTypes, type FileExtension } from '#protocol';
import { fail, failField } from '../http/errors';
import type { ByteRange } from '../storage/storage';
import { isDangerousExtension } from './names';

const maxEntries = 10_000;
const maxUnpacked = 4 * 1024 ** 3;
/** Above this many bytes, unpacked, the ratio counts: small files of blanks pack as well as they like. */
const harmlessUnpacked = 32 * 1024 ** 2;
const maxRatio = 120;

const nested = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|tar|cab|arj|lzh)$/i;

const mainFolders: Partial<Record<FileExtension, string>> = {
  docx: 'word/',
  xlsx: 'xl/',
  pptx: 'ppt/',
};

const dangerous = (message: string) => fail('file_dangerous', { message });

class StoredReader extends yauzl.RandomAccessReader {
  constructor(private readonly open: (range: ByteRange) => Promise<Readable>) {
    super();
  }
  override _readStreamForRange(start: number, end: number) {
    const through = new PassThrough();
    this.open({ start, end: end - 1 }).then(
      (stream) => stream.on('error', (error) => through.destroy(error)).pipe(through),
      (error: unknown) => through.destroy(error as Error)
    );
    return through;
  }
}

const entriesOf = (size: number, open: (range: ByteRange) => Promise<Readable>) =>
  new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = [];
    const broken = () => reject(dangerous('This archive can not be read'));
    yauzl.fromRandomAccessReader(
      new StoredReader(open),
      size,
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, archive) => {
        if (error) return broken();
        if (archive.entryCount > maxEntries) return reject(dangerous('Too many files in one'));
        archive.on('error', broken);
        archive.on('entry', (entry: Entry) => {
          entries.push(entry);
          archive.readEntry();
        });
        archive.on('end', () => resolve(entries));
        archive.readEntry();
      }
    );
  });

/**
 * What a ZIP holds, by its directory alone; nothing is unpacked. Office files are ZIPs too.
 * Throws `file_dangerous` (bombs, macros, programs, archives within archives, paths that lead outside) and
 * `file_type_mismatch`.
 * @param size bytes of the archive
 */
export const judgeArchive = async (
  extension: FileExtension,
  size: number,
  head: Buffer,
  open: (range: ByteRange) => Promise<Readable>
): Promise<void> => {
  const entries = await entriesOf(size, open);
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const name = entry.fileName;
    if (/vbaProject\.bin$/i.test(name)) throw dangerous('There are macros in this file');
    if (extension === 'zip' && nested.test(name)) {
      throw dangerous('There is an archive within this archive');
    }
    const last = /\.([a-z0-9]+)$/i.exec(name)?.[1] ?? '';
    // Office keeps its own parts as XML.
    if (isDangerousExtension(last) && (extension === 'zip' || !/^(xml|url)$/i.test(last))) {
      throw dangerous(`There is a .${last.toLowerCase()} file in it`);
    }
  }
  const explodes = unpacked > harmlessUnpacked && unpacked > size * maxRatio;
  if (explodes || unpacked > maxUnpacked || packed > size) {
    throw dangerous('This file would unpack to far more than it is');
  }
  const folder = mainFolders[extension];
  const names = entries.map(({ fileName }) => fileName);
  const fits = folder
    ? names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder))
    : extension === 'zip' ||
      head.toString('latin1', 0, 300).includes(`mimetype${fileTypes[extension].type}`);
  if (!fits) {
    throw failField(
      'name',
      `The content is not that of a .${extension} file`,
      'file_type_mismatch'
    );
  }
};
