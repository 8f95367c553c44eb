import { fail } from '../http/errors';

/** The place for files fails: said to the caller without its details, which stand in `cause` for the log. */
export const refuse = (cause: unknown) => Object.assign(fail('storage_unavailable'), { cause });
