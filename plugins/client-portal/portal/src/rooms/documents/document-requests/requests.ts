import { useQuery } from '@tanstack/react-query';
import { documentRoutes } from '#protocol/documents/routes';
import { call } from '../../../kit/server/api';
import { documentRequestsKey } from '../keys';

export const useDocumentRequests = () =>
  useQuery({
    queryKey: [...documentRequestsKey, 'list'],
    queryFn: async () => (await call(documentRoutes.requests)).results,
  });

export const useDocumentRequest = (id: string, enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: [...documentRequestsKey, 'one', id],
    queryFn: () => call(documentRoutes.request, { id }),
  });
