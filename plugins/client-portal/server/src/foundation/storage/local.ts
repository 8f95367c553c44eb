import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail } from '../http/errors';
import { randomKey } from '../secrets';
import { refuse } from './failure';
import { growingHours, keyPattern, type Storage } from './storage';

/** Few large writes instead of many small ones. */
const bufferBytes = 1024 * 1024;

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** One file for each key in a private folder of this machine, or one that all processes mount. */
export const createLocalStorage = (folder: string): Storage => {
  const fileOf = (key: string) => {
    if (!keyPattern.test(key)) throw fail('not_found');
    return path.join(folder, key);
  };
  let made: Promise<unknown> | undefined;
  /** Only this user may look into it. */
  const ready = () =>
    (made ??= mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      made = undefined;
      throw refuse(error);
    }));

  const sync = async (place: string) => {
    const handle = await open(place, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  };

  /** A name is as safe as the folder that it stands in. Windows has no such thing. */
  const syncFolder = () => (process.platform === 'win32' ? Promise.resolve() : sync(folder));

  const remove = (key: string) =>
    unlink(fileOf(key)).catch((error: unknown) => {
      if (!isMissing(error)) throw refuse(error);
    });

  const storage: Storage = {
    driver: 'local',
    async put(key, source) {
      await ready();
      const sink = createWriteStream(fileOf(key), {
        flags: 'wx',
        mode: 0o600,
        highWaterMark: bufferBytes,
        flush: true,
      });
      let failure: unknown;
      sink.once('error', (error) => (failure = error));
      let sourceFailed = false;
      const watched = async function* () {
        try {
          yield* source;
        } catch (error) {
          sourceFailed = true;
          throw error;
        }
      };
      try {
        await pipeline(watched, sink);
        await syncFolder();
      } catch (error) {
        await remove(key).catch(() => undefined);
        // set while the pipeline ran
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
        throw sourceFailed ? error : refuse(failure ?? error);
      }
    },
    async read(key, range) {
      const handle = await open(fileOf(key), 'r').catch((error: unknown) => {
        throw isMissing(error) ? fail('not_found') : refuse(error);
      });
      return createReadStream('', {
        fd: handle,
        highWaterMark: bufferBytes,
        ...(range ? { start: range.start, end: range.end } : {}),
      });
    },
    size: (key) =>
      stat(fileOf(key)).then(
        ({ size }) => size,
        (error: unknown) => {
          if (isMissing(error)) return null;
          throw refuse(error);
        }
      ),
    delete: remove,
    async *list() {
      await ready();
      for await (const entry of await opendir(folder)) {
        if (!entry.isFile() || !keyPattern.test(entry.name)) continue;
        const { size, mtime } = await stat(path.join(folder, entry.name)).catch(() => ({
          size: -1,
          mtime: new Date(),
        }));
        // gone in the meantime
        if (size >= 0) yield { key: entry.name, size, modifiedAt: mtime };
      }
    },
    sign: () => Promise.resolve(null),
    growingPrefix: '',
    async growing(records) {
      await ready();
      const { FileStore } = await import('@tus/file-store');
      return new FileStore({
        directory: folder,
        configstore: records as never,
        expirationPeriodInMilliseconds: growingHours * 60 * 60 * 1000,
      });
    },
    async settle(key) {
      await sync(fileOf(key)).catch((error: unknown) => {
        throw refuse(error);
      });
      await syncFolder();
    },
    async probe() {
      const key = randomKey();
      await storage.put(key, Readable.from([Buffer.from('probe')]), 'text/plain');
      await storage.delete(key);
    },
  };
  return storage;
};
