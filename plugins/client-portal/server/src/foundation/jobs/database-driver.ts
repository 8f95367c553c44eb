import { AsyncResource } from 'node:async_hooks';
import { hostname } from 'node:os';
import type { Core } from '@strapi/types';
import { addSeconds, type Clock } from '../clock';
import type { Database } from '../database/database';
import { randomDocumentId } from '../secrets';
import { backoffSeconds, maxAttempts, Postpone, type JobDriver, type JobHandler } from './driver';
import { jobTable, type JobRow } from './table';

const leaseSeconds = 20;
const idleMilliseconds = 500;
const concurrency = 4;

/** Jobs in the site's own database: nothing else has to run. Works with any number of processes. */
export const createDatabaseDriver = (
  database: Database,
  clock: Clock,
  log: Core.Strapi['log']
): JobDriver => {
  const jobs = database.of(jobTable);
  const owner = `${hostname()}:${process.pid}:${randomDocumentId().slice(0, 8)}`;
  // Jobs are often asked for inside a transaction; what runs them must not carry its context along.
  const outside = new AsyncResource('client-portal-jobs');
  const running = new Set<Promise<void>>();
  const kindsRunning = new Set<string>();
  let handlers: ReadonlyMap<string, JobHandler> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let looking = false;

  /** Takes one due job, or one whose lease ran out. `null`: nothing to do. */
  const claim = async (): Promise<(JobRow & { recovered: boolean }) | null> => {
    const now = clock.now();
    // A kind runs once per process at a time: mail keeps to its pool, imports don't race each other.
    const free = [...handlers.keys()].filter((kind) => !kindsRunning.has(kind));
    if (free.length === 0) return null;
    const due = await jobs.list((query) =>
      query
        .whereIn('kind', free)
        .andWhere((either) =>
          either
            .where((queued) => queued.where('state', 'queued').andWhere('run_at', '<=', now))
            .orWhere((lost) => lost.where('state', 'running').andWhere('lease_until', '<', now))
        )
        .orderBy('run_at')
        .limit(5)
    );
    for (const job of due) {
      const won = await jobs.update(
        (query) => {
          const same = query.where({ id: job.id, state: job.state });
          return job.state === 'running' ? same.andWhere('lease_until', '<', now) : same;
        },
        { state: 'running', leaseOwner: owner, leaseUntil: addSeconds(now, leaseSeconds) }
      );
      if (won === 1) return { ...job, recovered: job.state === 'running' };
    }
    return null;
  };

  const mine = (job: JobRow) => ({ id: job.id, lease_owner: owner });

  const settle = async (job: JobRow, error: unknown) => {
    if (error === undefined) {
      await jobs.delete((query) => query.where(mine(job)));
      return;
    }
    if (error instanceof Postpone) {
      await jobs.update((query) => query.where(mine(job)), { state: 'queued', runAt: error.until });
      return;
    }
    const attempts = job.attempts + 1;
    const dead = attempts >= maxAttempts;
    const why = error instanceof Error ? error.message : JSON.stringify(error);
    log.error(`Job ${job.kind} failed (try ${attempts}): ${why}`);
    await jobs.update((query) => query.where(mine(job)), {
      state: dead ? 'dead' : 'queued',
      attempts,
      runAt: addSeconds(clock.now(), backoffSeconds(attempts)),
      lastError: why,
    });
  };

  const run = async (job: JobRow & { recovered: boolean }) => {
    const extend = setInterval(
      () => {
        const leaseUntil = addSeconds(clock.now(), leaseSeconds);
        jobs
          .update((query) => query.where(mine(job)), { leaseUntil })
          .catch((error: unknown) => log.warn(`Could not extend a job's lease: ${String(error)}`));
      },
      (leaseSeconds * 1000) / 4
    );
    let failure: unknown;
    try {
      const handler = handlers.get(job.kind);
      if (!handler) throw new Error(`Nothing handles jobs of kind ${job.kind}`);
      await handler({
        id: job.documentId,
        kind: job.kind,
        payload: job.payload,
        attempts: job.attempts,
        recovered: job.recovered,
      });
    } catch (error) {
      failure = error ?? new Error('unknown failure');
    } finally {
      clearInterval(extend);
    }
    await settle(job, failure);
  };

  const look = async () => {
    if (stopped || looking) return;
    looking = true;
    try {
      // it may be stopped while a job is claimed
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
      while (!stopped && running.size < concurrency) {
        const job = await claim();
        if (!job) break;
        kindsRunning.add(job.kind);
        const task = run(job)
          .catch((error: unknown) => void log.error(`Job ${job.kind}: ${String(error)}`))
          .finally(() => {
            running.delete(task);
            kindsRunning.delete(job.kind);
            schedule(0);
          });
        running.add(task);
      }
    } catch (error) {
      log.error(`Could not look for jobs: ${String(error)}`);
    } finally {
      looking = false;
      schedule(idleMilliseconds);
    }
  };

  const schedule = (milliseconds: number) => {
    if (stopped) return;
    clearTimeout(timer);
    timer = outside.runInAsyncScope(() => setTimeout(() => void look(), milliseconds));
  };

  return {
    async enqueue(all) {
      await jobs.insertMany(
        all.map((job) => ({
          kind: job.kind,
          payload: job.payload,
          state: 'queued' as const,
          runAt: job.runAt ?? clock.now(),
          attempts: 0,
        }))
      );
      // Soon, but after the transaction that asks for it has most likely ended; else the next look finds it.
      if (!looking) schedule(20);
    },
    start(all) {
      handlers = all;
      stopped = false;
      void (async () => {
        // On SQLite there is one process: what is still marked as running died with the last one.
        if (database.dialect === 'sqlite') {
          await jobs.update((query) => query.where('state', 'running'), {
            leaseUntil: new Date(0),
          });
        }
        schedule(0);
      })();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
};
