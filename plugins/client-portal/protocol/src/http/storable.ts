type Path = (string | number)[];

/** PostgreSQL stores neither a NUL nor half a surrogate pair; nobody types one. */
const isStorable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

/** @returns where a text stands that no database keeps, or null */
export const unstorableIn = (value: unknown, path: Path = []): Path | null => {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = isStorable(key) ? unstorableIn(inner, [...path, step]) : path;
    if (found) return found;
  }
  return null;
};
