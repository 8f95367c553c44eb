import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FileExtension } from '#protocol';
import { fail, failField } from '../http/errors';
import type { ByteRange, Storage } from '../storage/storage';
import { judgeArchive } from './archives';
import {
  compoundStreams,
  familyOf,
  headBytes,
  judgeHead,
  judgeTail,
  tailBytes,
  textJudge,
} from './content';
import type { FileName } from './names';
import { tooLarge } from './rules';

/** Reads to the end, for what is measured on the way. */
export const drained = async (stream: AsyncIterable<unknown>) => {
  const parts = stream[Symbol.asyncIterator]();
  while (!(await parts.next()).done);
};

const sniff = async (head: Buffer): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
};

const collect = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Looks for bytes in a stream, also where they stand across two chunks. */
const contains = async (stream: Readable, wanted: readonly Buffer[]): Promise<boolean> => {
  const overlap = Math.max(...wanted.map(({ length }) => length)) - 1;
  let before = Buffer.alloc(0);
  for await (const chunk of stream) {
    const window = Buffer.concat([before, chunk as Buffer]);
    if (wanted.some((bytes) => window.includes(bytes))) {
      stream.destroy();
      return true;
    }
    before = window.subarray(-overlap);
  }
  return false;
};

/** Counts, hashes and judges the beginning while it streams by. */
export const measured = (
  { extension }: FileName,
  source: AsyncIterable<Uint8Array>,
  most: { file: number; room: number | null }
) => {
  const hash: Hash = createHash('sha256');
  const judgeText = familyOf(extension) === 'text' ? textJudge(extension) : null;
  let size = 0;
  let head: Buffer = Buffer.alloc(0);
  let judged = false;
  const judge = async () => {
    judged = true;
    judgeHead(extension, head, await sniff(head));
  };
  const stream = async function* () {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most.file) throw tooLarge(most.file);
      if (most.room !== null && size > most.room) throw fail('quota_exceeded');
      hash.update(chunk);
      judgeText?.(chunk);
      if (!judged) {
        head = Buffer.concat([head, chunk]);
        if (head.length < headBytes) continue;
        await judge();
        yield head;
      } else {
        yield chunk;
      }
    }
    if (!judged) {
      await judge();
      yield head;
    }
  };
  return { stream: stream(), result: () => ({ size, sha256: hash.digest('hex') }) };
};

/** Judges what lies in the storage already. */
export const judgingOf = (storage: Storage) => {
  const part = async (key: string, range: ByteRange) => collect(await storage.read(key, range));

  /** What only the whole file tells. */
  const judgeWhole = async (key: string, extension: FileExtension, size: number) => {
    const family = familyOf(extension);
    if (family === 'text' || family === 'rtf') return;
    judgeTail(extension, await part(key, { start: Math.max(0, size - tailBytes), end: size - 1 }));
    if (family === 'zip') {
      const head = await part(key, { start: 0, end: Math.min(size, headBytes) - 1 });
      await judgeArchive(extension, size, head, (range) => storage.read(key, range));
    }
    const streams = compoundStreams[extension];
    if (streams && !(await contains(await storage.read(key), streams))) {
      throw failField(
        'name',
        `The content is not that of a .${extension} file`,
        'file_type_mismatch'
      );
    }
  };

  /** What its beginning tells. */
  const judgeBeginning = async (key: string, extension: FileExtension, size: number) => {
    const head = await part(key, { start: 0, end: Math.min(size, headBytes) - 1 });
    judgeHead(extension, head, await sniff(head));
  };

  return { judgeBeginning, judgeWhole };
};
