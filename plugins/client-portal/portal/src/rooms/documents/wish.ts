import { documentDirections } from '#protocol/documents/documents';
import { useSearchParams } from 'react-router-dom';
import type { DocumentsWish } from './requests';

/** What the list shows stands in the address, so that Back works and a link can be kept. */
export function useWish() {
  const [query, setQuery] = useSearchParams();
  const wish: DocumentsWish = {
    direction: documentDirections.find((direction) => direction === query.get('direction')) ?? null,
    folder: query.get('folder'),
    q: query.get('q') ?? '',
    page: Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1),
  };

  /** Another choice begins on its first page. */
  function setWish(change: Partial<Omit<DocumentsWish, 'page'>>) {
    const { direction, folder, q } = { ...wish, ...change };
    const next = new URLSearchParams();
    if (direction) next.set('direction', direction);
    if (folder !== null) next.set('folder', folder);
    if (q) next.set('q', q);
    setQuery(next, { replace: true });
  }
  return [wish, setWish] as const;
}
