import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ClientDocumentDetail, ClientDocuments, DocumentDirection } from '#protocol';
import { api } from '../shell/api';
import { documentsKey, homeKey } from '../shell/query-keys';

const pageSize = 20;
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
  useQuery({
    queryKey: [...documentsKey, 'list', direction, folder, q, page],
    queryFn: () => {
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) });
      if (direction) query.set('direction', direction);
      if (folder !== null) query.set('folder', folder);
      if (q) query.set('q', q);
      return api.get<ClientDocuments>(`documents?${query}`);
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.results.some((document) => document.state === 'checking') && lookAgain,
  });

/** What the client may send: the list's answer says it, so pages without the list ask for a short one. */
export const useUploadRules = () =>
  useQuery({
    queryKey: [...documentsKey, 'rules'],
    queryFn: async () => (await api.get<ClientDocuments>('documents?pageSize=1')).uploads,
  });

export function useDocument(id: string, enabled: boolean) {
  const client = useQueryClient();
  return useQuery({
    enabled,
    queryKey: [...documentsKey, 'one', id],
    queryFn: async () => {
      const document = await api.get<ClientDocumentDetail>(`documents/${encodeURIComponent(id)}`);
      // opening it has taken its badge away
      if (document.isNew) {
        for (const queryKey of [[...documentsKey, 'list'], homeKey]) {
          void client.invalidateQueries({ queryKey, refetchType: 'none' });
        }
      }
      return document;
    },
    refetchInterval: ({ state }) => state.data?.state === 'checking' && lookAgain,
  });
}
