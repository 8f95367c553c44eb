const deadlocks = new Set(['40P01', '40001', 'ER_LOCK_DEADLOCK']);

/** True for the error of a transaction that the database gave up so that another could go on. */
export const isDeadlock = (error: unknown) =>
  deadlocks.has(String((error as { code?: unknown } | null)?.code));
