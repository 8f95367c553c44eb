import { createHash, type Hash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { DataStore } from '@tus/server';

/** Uploads whose hash one process carries on with at most; the others are read once more at their end. */
const maxRunning = 500;

interface Running {
  hash: Hash;
  offset: number;
}

/**
 * Computes the SHA-256 of an upload while it is written, for as long as its parts come to this process one after
 * the other. The state of a hash can't be stored: after a restart, or where another process took over, there is
 * none.
 */
export const hashWhileWriting = (store: DataStore) => {
  const running = new Map<string, Running>();
  const write = store.write.bind(store);

  store.write = async (stream, id, offset) => {
    const known = running.get(id);
    running.delete(id);
    const current: Running | undefined =
      offset === 0
        ? { hash: createHash('sha256'), offset: 0 }
        : known?.offset === offset
          ? known
          : undefined;
    if (!current) return write(stream, id, offset);
    const tap = new Transform({
      readableHighWaterMark: 1024 * 1024,
      writableHighWaterMark: 1024 * 1024,
      transform(chunk: Buffer, _encoding, done) {
        current.hash.update(chunk);
        current.offset += chunk.length;
        done(null, chunk);
      },
    });
    stream.once('error', (error) => tap.destroy(error));
    const reached = await write(stream.pipe(tap), id, offset);
    // What was kept is what was hashed, to the byte; otherwise the hash is worth nothing.
    if (reached === current.offset) {
      running.set(id, current);
      const [oldest] = running.keys();
      if (running.size > maxRunning && oldest !== undefined) running.delete(oldest);
    }
    return reached;
  };

  return {
    /** @returns null when it is not known for all of the file */
    finish(id: string, size: number): string | null {
      const known = running.get(id);
      running.delete(id);
      return known?.offset === size ? known.hash.copy().digest('hex') : null;
    },
  };
};
