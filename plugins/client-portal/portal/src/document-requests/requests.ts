import { useQuery } from '@tanstack/react-query';
import type { ClientDocumentRequest, ClientDocumentRequests } from '#protocol';
import { api } from '../shell/api';
import { documentRequestsKey } from '../shell/query-keys';

export const useDocumentRequests = () =>
  useQuery({
    queryKey: [...documentRequestsKey, 'list'],
    queryFn: async () => (await api.get<ClientDocumentRequests>('document-requests')).results,
  });

export const useDocumentRequest = (id: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: [...documentRequestsKey, 'one', id],
    queryFn: () => api.get<ClientDocumentRequest>(`document-requests/${encodeURIComponent(id)}`),
  });
