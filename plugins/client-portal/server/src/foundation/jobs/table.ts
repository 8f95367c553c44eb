import { c, defineTable, type RowOf } from '../database/table';

export const jobTable = defineTable({
  name: 'job',
  plural: 'jobs',
  displayName: 'Job',
  columns: {
    kind: c.string(),
    payload: c.json<Record<string, unknown>>(),
    state: c.word<'queued' | 'running' | 'dead'>(),
    runAt: c.date(),
    attempts: c.integer(),
    leaseOwner: c.nullableString(),
    leaseUntil: c.nullableDate(),
    lastError: c.nullableText(),
  },
  indexes: [['state', 'runAt'], ['leaseOwner']],
});

export type JobRow = RowOf<typeof jobTable>;
