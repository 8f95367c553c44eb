import { z } from 'zod';
import { defaultFileExtensions, fileTypes, type FileExtension } from '#protocol';
import type { PortalConfig } from '../../config';
import { rowsOf, type Database } from '../database/database';
import { fail } from '../http/errors';
import { randomKey } from '../secrets';
import type { Storage } from '../storage/storage';
import { familyOf } from './content';
import { drained, judgingOf, measured } from './judging';
import type { FileName } from './names';
import { judgeName, megabyte, type FileKinds, type FileRules } from './rules';
import { createScanner, type Scanner } from './scanner';
import { storedFileTable, type StoredFileRow } from './table';

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
  only?: FileKinds;
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

export const createFiles = (parts: FilesParts): Files => {
  const { config, database, storage } = parts;
  const table = database.of(storedFileTable);
  const { judgeBeginning, judgeWhole } = judgingOf(storage);
  const scanner = config.clamd ? createScanner(config.clamd) : null;

  let limits = (): Promise<FileRules> =>
    Promise.resolve({
      extensions: defaultFileExtensions,
      maxSize: defaultMegabytes * megabyte,
      whenScannerIsDown: 'wait',
    });

  const admit: Files['admit'] = async (given, declared, size, only) => {
    const { whenScannerIsDown, ...allowed } = await limits();
    const name = judgeName(given, declared, size, only ?? allowed);
    if (scanner && whenScannerIsDown === 'refuse') {
      await scanner.ping().catch((cause: unknown) => {
        throw Object.assign(fail('scanner_unavailable'), { cause });
      });
    }
    return name;
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
          await judgeBeginning(key, name.extension, size);
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
