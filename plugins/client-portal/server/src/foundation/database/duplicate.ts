/** True for the error with which a database keeps a unique index. */
export const isDuplicate = (error: unknown) =>
  ['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY'].includes(
    String((error as { code?: unknown }).code)
  );
