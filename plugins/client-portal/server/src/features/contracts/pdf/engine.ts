import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { defineService } from '../../../foundation/foundation';
import type { TaskName, Tasks } from './tasks';

/** Nothing to do for so long, and the thread ends: its memory is given back. */
const idleMilliseconds = 60_000;
/** Longer than the largest file takes on a slow machine. */
const longestMilliseconds = 120_000;

/** Somebody waits for the answer, and it costs next to nothing: not behind a queue of files. */
const quick: ReadonlySet<TaskName> = new Set(['unprintable']);

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/** Files change hands instead of being copied: who asks has no use for them afterwards. */
const handedOver = (input: unknown): ArrayBuffer[] => {
  const { bytes, original } = (input ?? {}) as { bytes?: unknown; original?: unknown };
  return [bytes, original].flatMap((one) =>
    one instanceof Uint8Array && one.byteLength === one.buffer.byteLength
      ? [one.buffer as ArrayBuffer]
      : []
  );
};

const mainFile = () =>
  process.env.CLIENT_PORTAL_PDF_WORKER ?? path.resolve(__dirname, '../pdf-worker/index.js');

/**
 * PDFs are read, stamped and sealed in a thread of their own, one after the other: what they cost in time is
 * nobody else's.
 */
export const pdfEngineOf = defineService(() => {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, Waiting>();

  const stop = async (reason: string) => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    for (const [id, { reject, timer }] of waiting) {
      clearTimeout(timer);
      waiting.delete(id);
      reject(new Error(reason));
    }
    await ended?.terminate();
  };

  const start = () => {
    const started = new Worker(mainFile());
    started.unref();
    started.on(
      'message',
      ({ id, result, error }: { id: number; result?: unknown; error?: string }) => {
        const one = waiting.get(id);
        if (!one) return;
        clearTimeout(one.timer);
        waiting.delete(id);
        if (error === undefined) one.resolve(result);
        else one.reject(new Error(error));
      }
    );
    started.on('error', (error) => {
      if (worker === started) void stop(error.message);
    });
    started.on('exit', () => {
      if (worker === started) void stop('The PDF thread has ended');
    });
    return started;
  };

  const send = (task: TaskName, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= start();
      last += 1;
      const timer = setTimeout(() => void stop(`${task} took too long`), longestMilliseconds);
      waiting.set(last, { resolve, reject, timer });
      worker.postMessage({ id: last, task, input }, handedOver(input));
    }).finally(() => {
      if (waiting.size > 0) return;
      idle = setTimeout(() => void stop('idle'), idleMilliseconds);
      idle.unref();
    });

  return {
    /** Throws an `Error` with what went wrong in it. */
    run<N extends TaskName>(
      task: N,
      input: Parameters<Tasks[N]>[0]
    ): Promise<Awaited<ReturnType<Tasks[N]>>> {
      const result = quick.has(task) ? send(task, input) : turn.then(() => send(task, input));
      if (!quick.has(task)) turn = result.catch(() => undefined);
      return result as Promise<Awaited<ReturnType<Tasks[N]>>>;
    },
    stop: () => stop('stopped'),
  };
});
