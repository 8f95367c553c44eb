import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DocumentDirection } from '#protocol';
import { documentRoutes } from '#protocol/documents/routes';
import { listKey, useList } from '../../kit/lists/use-list';
import { call } from '../../kit/server/api';
import { homeKey } from '../../kit/server/query-keys';
import { documentsKey } from './keys';

/** While a file waits for the virus scanner, in ms. */
const lookAgain = 5000;

export interface DocumentsWish {
  direction: DocumentDirection | null;
  /** empty: those in no folder; null: all */
  folder: string | null;
  q: string;
  page: number;
}

export const useDocuments = ({ direction, folder, q, page }: DocumentsWish) =>
  useList(documentRoutes.list, {
    key: documentsKey,
    wish: {
      page,
      ...(direction && { direction }),
      ...(folder !== null && { folder }),
      ...(q && { q }),
    },
    again: ({ results }) => results.some(({ state }) => state === 'checking') && lookAgain,
  });

/** What the client may send: the list's answer says it, so pages without the list ask for a short one. */
export const useUploadRules = () =>
  useQuery({
    queryKey: [...documentsKey, 'rules'],
    queryFn: async () => (await call(documentRoutes.list, { pageSize: 1 })).uploads,
  });

export function useDocument(id: string, enabled: boolean) {
  const client = useQueryClient();
  return useQuery({
    enabled,
    queryKey: [...documentsKey, 'one', id],
    queryFn: async () => {
      const document = await call(documentRoutes.get, { id });
      // opening it has taken its badge away
      if (document.isNew) {
        for (const queryKey of [listKey(documentsKey), homeKey]) {
          void client.invalidateQueries({ queryKey, refetchType: 'none' });
        }
      }
      return document;
    },
    refetchInterval: ({ state }) => state.data?.state === 'checking' && lookAgain,
  });
}
