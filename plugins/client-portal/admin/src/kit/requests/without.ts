const isList = (data: unknown): data is { results: { id?: unknown }[] } =>
  typeof data === 'object' && data !== null && 'results' in data && Array.isArray(data.results);

/** An answer without one item of its list; what is no list, or does not have it, stays the same object. */
export const without = (data: unknown, gone: string): unknown =>
  isList(data) && data.results.some(({ id }) => id === gone)
    ? { ...data, results: data.results.filter(({ id }) => id !== gone) }
    : data;
