import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const none: readonly never[] = [];

/** The most that the server takes to search for. */
const longestSearch = 200;

/**
 * The query of a list, kept in the URL so that a list can be shared and survives the back button.
 * Strapi's `useQueryParams` writes values without encoding them, which a search for `a&b` breaks.
 */
export const useListQuery = <Name extends string = never>(names: readonly Name[] = none) => {
  const [params, setParams] = useSearchParams();

  const values = useMemo(() => {
    const read: Partial<Record<Name, string>> = {};
    for (const name of names) read[name] = params.get(name) || undefined;
    return read;
  }, [params, names]);

  const written = params.get('q') ?? '';
  const q = written.slice(0, longestSearch) || undefined;

  const page = Math.max(1, Number(params.get('page')) || 1);
  const pageSize = Math.min(100, Math.max(1, Number(params.get('pageSize')) || 25));

  const write = useCallback(
    (next: Readonly<Record<string, string | undefined>>) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          if (!('page' in next)) changed.delete('page');
          for (const [name, value] of Object.entries(next)) {
            if (value) changed.set(name, value);
            else changed.delete(name);
          }
          return changed;
        },
        { replace: true }
      ),
    [setParams]
  );

  /** Any change but that of the page starts again at the first page. */
  const change: (
    next: Partial<Record<Name | 'q' | 'page' | 'pageSize', string | undefined>>
  ) => void = write;

  /** For the list's `ListBody`. */
  const turning = {
    onPage: (next: number) => write({ page: String(next) }),
    onPageSize: (size: number) => write({ pageSize: String(size) }),
  };

  /** For the list's search box. */
  const searchIn = (label: string) => ({
    label,
    value: written,
    onSearch: (next: string | undefined) => write({ q: next }),
  });

  return { values, q, page, pageSize, change, searchIn, turning };
};
