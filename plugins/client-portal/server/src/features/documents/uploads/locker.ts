import type { Lock, Locker } from '@tus/server';
import { defineService } from '../../../foundation/foundation';
import { randomPublicId } from '../../../foundation/secrets';
import { uploadTable } from '../content-types';

/** A process that died holds its locks for so long. */
const leaseMilliseconds = 15_000;
const renewMilliseconds = 1_000;
const waitMilliseconds = 20_000;
const pollMilliseconds = 100;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** 423 of RFC 4918: clients of the protocol try again by themselves. */
const locked = { status_code: 423, body: 'locked' };

/**
 * One writer to an upload at a time, over all processes: a lease in its row. Who comes second asks the first to
 * let go, which is what a client needs that comes back after its connection was lost.

 */
export const databaseLockerOf = defineService(({ database }) => {
  const table = database.of(uploadTable);

  const newLock = (key: string): Lock => {
    const me = randomPublicId();
    let renewing: NodeJS.Timeout | undefined;

    const claim = async () => {
      const now = Date.now();
      const won = await table.update(
        (query) => query.where({ storage_key: key }).andWhere('locked_until', '<', now),
        { lockedBy: me, lockedUntil: now + leaseMilliseconds, releaseAsked: false }
      );
      return won === 1;
    };
    const mine = { storage_key: key, locked_by: me };
    const renew = async (letGo: () => unknown) => {
      const kept = await table.update((query) => query.where(mine), {
        lockedUntil: Date.now() + leaseMilliseconds,
      });
      const row = await table.find((query) => query.where(mine));
      if (kept === 0 || row?.releaseAsked) await letGo();
    };

    return {
      async lock(signal, letGo) {
        const deadline = Date.now() + waitMilliseconds;
        while (!(await claim())) {
          // what the library takes for an answer is no Error
          // eslint-disable-next-line @typescript-eslint/only-throw-error
          if (signal.aborted || Date.now() > deadline) throw locked;
          const there = await table.update(
            (query) => query.where({ storage_key: key }).whereNot('locked_by', me),
            { releaseAsked: true }
          );
          // Nothing to be locked any more: what comes next says so.
          if (
            there === 0 &&
            (await table.count((query) => query.where({ storage_key: key }))) === 0
          )
            return;
          await pause(pollMilliseconds);
        }
        renewing = setInterval(
          () => void renew(letGo).catch(() => undefined),
          renewMilliseconds
        ).unref();
      },
      async unlock() {
        clearInterval(renewing);
        await table.update((query) => query.where(mine), { lockedBy: null, lockedUntil: 0 });
      },
    };
  };

  return (prefix: string): Locker => ({ newLock: (id) => newLock(id.slice(prefix.length)) });
});
