import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { PortalConfig } from '../../config';

export type Verdict = { clean: true } | { clean: false; finding: string };

/** A clamd, spoken to over its socket (clamd(8), INSTREAM). */
export interface Scanner {
  /** Throws when it can't be reached or does not take the file. */
  scan(source: Readable): Promise<Verdict>;
  /** Throws unless it answers. */
  ping(): Promise<void>;
}

const idleMilliseconds = 30_000;

const lengthPrefix = (bytes: number) => {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
};

const drained = (socket: Socket) =>
  new Promise<void>((resolve, reject) => {
    // It says so once, and perhaps it has.
    if (socket.destroyed) return reject(new Error('clamd hung up'));
    const done = () => {
      socket.off('drain', ready);
      socket.off('close', gone);
    };
    const ready = () => {
      done();
      resolve();
    };
    const gone = () => {
      done();
      reject(new Error('clamd hung up'));
    };
    socket.once('drain', ready);
    socket.once('close', gone);
  });

export const createScanner = (place: NonNullable<PortalConfig['clamd']>): Scanner => {
  const converse = async (say: (socket: Socket) => Promise<void>): Promise<string> => {
    const socket = 'socket' in place ? connect(place.socket) : connect(place.port, place.host);
    socket.setTimeout(idleMilliseconds, () => socket.destroy(new Error('clamd does not answer')));
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('error', reject);
      socket.on('close', () => resolve(text.replace(/\0/g, '').trim()));
    });
    // It may answer, and hang up, before all is said: what it said counts, not the broken pipe.
    const saying = say(socket).catch((error: unknown) => {
      if (!socket.destroyed) socket.destroy(error as Error);
    });
    try {
      const text = await answer;
      if (text === '') throw new Error('clamd said nothing');
      return text;
    } finally {
      socket.destroy();
      await saying;
    }
  };

  return {
    async scan(source) {
      const text = await converse(async (socket) => {
        socket.write('zINSTREAM\0');
        for await (const piece of source) {
          if (socket.destroyed) return;
          const chunk = piece as Buffer;
          socket.write(lengthPrefix(chunk.length));
          if (!socket.write(chunk)) await drained(socket);
        }
        socket.write(lengthPrefix(0));
      });
      if (/^stream: OK$/.test(text)) return { clean: true };
      const finding = /^stream: (.+) FOUND$/.exec(text)?.[1];
      if (finding) return { clean: false, finding };
      throw new Error(`clamd: ${text}`);
    },
    async ping() {
      const text = await converse((socket) => {
        socket.write('zPING\0');
        return Promise.resolve();
      });
      if (text !== 'PONG') throw new Error(`clamd: ${text}`);
    },
  };
};
