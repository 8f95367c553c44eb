/** What is asked of the queue. Payloads hold ids, never secrets. */
export interface NewJob {
  kind: string;
  payload: Record<string, unknown>;
  /** not before; now when missing */
  runAt?: Date;
}

export interface RunningJob {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  /** earlier tries, 0 on the first */
  attempts: number;
  /** an earlier run of it ended without a word: its process died or its lease ran out */
  recovered: boolean;
}

export type JobHandler = (job: RunningJob) => Promise<void>;

/** Thrown by a handler to be called again later without counting as a failure. */
export class Postpone extends Error {
  constructor(readonly until: Date) {
    super('postponed');
  }
}

/**
 * The queue. `enqueue` joins the running transaction, so a change and the job it asks for are written or
 * lost together. Delivery is at least once; handlers must stand a second call.
 */
export interface JobDriver {
  enqueue(jobs: NewJob[]): Promise<void>;
  start(handlers: ReadonlyMap<string, JobHandler>): void;
  /** Takes no new job and waits for those that run. */
  stop(): Promise<void>;
}

/** Seconds until the next try after `attempts` failures: 5, 10, 20 ... at most an hour. */
export const backoffSeconds = (attempts: number) => Math.min(5 * 2 ** (attempts - 1), 3600);

export const maxAttempts = 8;
