import { totalmem } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { defineService } from '../../../foundation/foundation';
import type { TaskName, Tasks } from './tasks';

/** Nothing to do for so long, and the thread ends: its memory is given back. */
const idleMilliseconds = 60_000;
/** Longer than the largest file takes on a slow machine. */
const longestMilliseconds = 120_000;

/**
 * A small file may unpack to gigabytes, outside of what a thread's own limit counts. So much more than before, or
 * half of what there is, and the thread ends: the server goes on.
 */
const mostBytes = Math.min(1_000_000_000, (process.constrainedMemory() || totalmem()) / 2);
const lookMilliseconds = 100;

/** The file is at fault, as far as one can say: too large to unpack, too slow, or too much for the thread. */
export class TooHeavy extends Error {}

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

const createEngine = () => {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const waiting = new Map<number, Waiting>();

  const stop = async (reason: Error) => {
    clearTimeout(idle);
    clearInterval(watch);
    watch = undefined;
    const ended = worker;
    worker = null;
    for (const [id, { reject, timer }] of waiting) {
      clearTimeout(timer);
      waiting.delete(id);
      reject(reason);
    }
    await ended?.terminate();
  };

  const start = () => {
    const started = new Worker(mainFile(), {
      resourceLimits: { maxOldGenerationSizeMb: mostBytes / 1_000_000 },
    });
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
      if (worker === started) void stop(new TooHeavy(error.message));
    });
    started.on('exit', () => {
      if (worker === started) void stop(new Error('The PDF thread has ended'));
    });
    return started;
  };

  /** Of the whole process: a thread's buffers are in nobody's account of their own. */
  const guard = () => {
    if (watch) return;
    const before = process.memoryUsage.rss();
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostBytes) {
        void stop(new TooHeavy('It takes too much memory'));
      }
    }, lookMilliseconds);
    watch.unref();
  };

  const send = (task: TaskName, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= start();
      last += 1;
      guard();
      const timer = setTimeout(
        () => void stop(new TooHeavy(`${task} took too long`)),
        longestMilliseconds
      );
      waiting.set(last, { resolve, reject, timer });
      worker.postMessage({ id: last, task, input }, handedOver(input));
    }).finally(() => {
      if (waiting.size > 0) return;
      clearInterval(watch);
      watch = undefined;
      idle = setTimeout(() => void stop(new Error('idle')), idleMilliseconds);
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
    stop: () => stop(new Error('stopped')),
  };
};

/**
 * PDFs are stamped and sealed in a thread of their own, one after the other: what they cost in time is nobody
 * else's.
 */
export const pdfEngineOf = defineService(createEngine);

/** Files that somebody else made are read in another one: what hangs or breaks there keeps no copy from its seal. */
export const readingEngineOf = defineService(createEngine);
