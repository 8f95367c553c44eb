import { useSearchParams } from 'react-router-dom';

/** What a list shows stands in the address, so that Back works and a link can be kept. */
export function useListPlace() {
  const [query, setQuery] = useSearchParams();
  return {
    /** what was searched for */
    q: query.get('q') ?? '',
    page: Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1),
    get: (name: string) => query.get(name),
    /** Another choice begins on its first page; null takes one away. */
    choose(change: Record<string, string | null>) {
      const next = new URLSearchParams(query);
      next.delete('page');
      for (const [name, value] of Object.entries(change)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      setQuery(next, { replace: true });
    },
  };
}

export type ListPlace = ReturnType<typeof useListPlace>;
