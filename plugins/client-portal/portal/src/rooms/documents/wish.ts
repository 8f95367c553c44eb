import { documentDirections } from '#protocol/documents/documents';
import { useListPlace } from '../../kit/lists/list-place';
import type { DocumentsWish } from './requests';

/** Which documents are wanted, from the address of the list. */
export function useWish() {
  const place = useListPlace();
  const wish: DocumentsWish = {
    direction: documentDirections.find((direction) => direction === place.get('direction')) ?? null,
    folder: place.get('folder'),
    q: place.q,
    page: place.page,
  };
  return { place, wish };
}
