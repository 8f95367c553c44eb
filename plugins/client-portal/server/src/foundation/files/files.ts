import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { defaultFileExtensions, fileTypes, isDeclaredAs, type FileExtension } from '#protocol';
import type { PortalConfig } from '../../config';
import { rowsOf, type Database } from '../database/database';
import { fail, failField } from '../http/errors';
import { randomKey } from '../secrets';
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
import { readFileName, type FileName } from './names';
import { createScanner, type Scanner } from './scanner';
import { storedFileTable, type StoredFileRow } from './table';

export const megabyte = 1_000_000;

/** A file that lies in the storage and that nobody has acknowledged yet. */
export interface TakenFile {
  key: string;
  name: string;
  extension: FileExtension;
  type: string;
  /** bytes */
  size: number;
  sha256: string;
}

export interface Incoming {
  name: string;
  /** media type that the sender says; empty when it says none */
  declared: string;
  stream: AsyncIterable<Uint8Array>;
  /** bytes that there is room for, below the limit of one file */
  room: number | null;
  /** instead of the kinds and the size that the settings allow */
  only?: { extensions: readonly FileExtension[]; maxSize: number };
}

/** What is taken where nothing else is said. */
export interface FileRules {
  extensions: readonly FileExtension[];
  /** bytes of one file */
  maxSize: number;
  /** where a virus scanner is configured and does not answer: files wait, or are refused */
  whenScannerIsDown: 'wait' | 'refuse';
}

export interface Files {
  /** Who lets admins set the rules says where they stand. */
  ruledBy(read: () => Promise<FileRules>): void;
  readonly storage: Storage;
  readonly scanner: Scanner | null;
  /** What can be said of a file before any of it is sent. Throws as `take` does. */
  admit(
    name: string,
    declared: string,
    size: number | null,
    only?: Incoming['only']
  ): Promise<FileName>;
  /**
   * Streams a file into the storage, measures and judges it. Nothing stays behind when it throws:
   * `file_*`, `quota_exceeded`, `storage_unavailable`, `scanner_unavailable`.
   */
  take(incoming: Incoming): Promise<TakenFile>;
  /**
   * The same for a file that has grown in the storage already. What is not its own fault leaves it there, to be
   * tried again. @param sha256 where it was computed on the way
   */
  takeGrown(key: string, name: FileName, size: number, sha256: string | null): Promise<TakenFile>;
  /**
   * Acknowledges a file, in the caller's transaction. @returns the row's id
   * @param made by the portal itself: no scanner has to look at it
   */
  keep(taken: TakenFile, owner: string | null, made?: 'made'): Promise<number>;
  /** What was taken and is not wanted after all. */
  discard(taken: Pick<TakenFile, 'key'>): Promise<void>;
  byIds(ids: number[]): Promise<StoredFileRow[]>;
  /** bytes of all files of an owner, or of all there are */
  used(owner?: string): Promise<number>;
}

interface FilesParts {
  config: PortalConfig;
  database: Database;
  storage: Storage;
  /** queues the scan of a file, in the running transaction */
  scanLater(file: number): Promise<void>;
}

/** Of one file, until a room says otherwise. */
const defaultMegabytes = 2000;

const verdictSchema = z.object({ details: z.object({ code: z.string().startsWith('file_') }) });

/** What was said of the file itself, as against what went wrong on the way. */
export const isVerdict = (error: unknown) => verdictSchema.safeParse(error).success;

const sniff = async (head: Buffer): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
};

/** Reads to the end, for what is measured on the way. */
const drained = async (stream: AsyncIterable<unknown>) => {
  const parts = stream[Symbol.asyncIterator]();
  while (!(await parts.next()).done);
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

export const createFiles = (parts: FilesParts): Files => {
  const { config, database, storage } = parts;
  const table = database.of(storedFileTable);
  const scanner = config.clamd ? createScanner(config.clamd) : null;

  const tooLarge = (most: number) =>
    fail('file_too_large', { message: `A file has at most ${Math.round(most / megabyte)} MB` });

  let limits = (): Promise<FileRules> =>
    Promise.resolve({
      extensions: defaultFileExtensions,
      maxSize: defaultMegabytes * megabyte,
      whenScannerIsDown: 'wait',
    });

  const admit: Files['admit'] = async (given, declared, size, only) => {
    const { whenScannerIsDown, ...allowed } = await limits();
    const { extensions, maxSize } = only ?? allowed;
    const name = readFileName(given);
    if (!extensions.includes(name.extension)) {
      throw failField(
        'name',
        `Files of the kind .${name.extension} are not taken`,
        'file_type_not_allowed'
      );
    }
    if (!isDeclaredAs(name.extension, declared)) {
      throw failField(
        'name',
        `The name says .${name.extension}, the sender says ${declared.slice(0, 100)}`,
        'file_type_mismatch'
      );
    }
    if (size === 0) throw fail('file_empty');
    if (size !== null && size > maxSize) throw tooLarge(maxSize);
    if (scanner && whenScannerIsDown === 'refuse') {
      await scanner.ping().catch((cause: unknown) => {
        throw Object.assign(fail('scanner_unavailable'), { cause });
      });
    }
    return name;
  };

  /** Counts, hashes and judges the beginning while it streams by. */
  const measured = (
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

  const discard: Files['discard'] = async ({ key }) => {
    // What can't be deleted now is swept away later.
    await storage.delete(key).catch(() => undefined);
  };

  const orDiscard = async <T>(
    key: string,
    work: () => Promise<T>,
    unwanted: (error: unknown) => boolean = () => true
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (unwanted(error)) await discard({ key });
      throw error;
    }
  };

  return {
    ruledBy(read) {
      limits = read;
    },
    storage,
    scanner,
    admit,
    async take({ name: given, declared, stream, room, only }) {
      const name = await admit(given, declared, null, only);
      const { type } = fileTypes[name.extension];
      const { maxSize } = only ?? (await limits());
      const key = randomKey();
      return orDiscard(key, async () => {
        const incoming = measured(name, stream, { file: maxSize, room });
        await storage.put(key, incoming.stream, type);
        const { size, sha256 } = incoming.result();
        await judgeWhole(key, name.extension, size);
        return { key, ...name, type, size, sha256 };
      });
    },
    takeGrown: (key, name, size, sha256) =>
      orDiscard(
        key,
        async () => {
          await storage.settle(key);
          const { type } = fileTypes[name.extension];
          const { maxSize } = await limits();
          const readsAll = sha256 === null || familyOf(name.extension) === 'text';
          const head = await part(key, { start: 0, end: Math.min(size, headBytes) - 1 });
          judgeHead(name.extension, head, await sniff(head));
          let hash = sha256;
          if (readsAll) {
            const again = measured(name, await storage.read(key), { file: maxSize, room: null });
            await drained(again.stream);
            hash = again.result().sha256;
          }
          await judgeWhole(key, name.extension, size);
          return { key, ...name, type, size, sha256: hash ?? '' };
        },
        isVerdict
      ),
    async keep({ key, size, sha256, type }, owner, made) {
      const state = made ? 'clean' : scanner ? 'quarantined' : 'unscanned';
      const id = await table.insert({
        storageKey: key,
        size,
        checksum: sha256,
        type,
        owner,
        state,
      });
      if (state === 'quarantined') await parts.scanLater(id);
      return id;
    },
    discard,
    byIds: (ids) =>
      ids.length === 0 ? Promise.resolve([]) : table.list((query) => query.whereIn('id', ids)),
    async used(owner) {
      const all = database.query(storedFileTable.tableName).whereNot('state', 'infected');
      const [sum] = await rowsOf<{
        size: number | string | null;
      }>(
        (owner === undefined ? all : all.where({ owner })).sum({
          size: 'size',
        })
      );
      return Number(sum?.size ?? 0);
    },
  };
};
