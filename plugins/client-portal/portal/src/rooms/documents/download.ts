import { useMutation } from '@tanstack/react-query';
import type { DownloadRequest } from '#protocol';
import { documentRoutes } from '#protocol/documents/routes';
import { addressOf, handOver } from '../../kit/files/download';
import { call } from '../../kit/server/api';

export const fileAddress = (id: string, request: Partial<DownloadRequest>) =>
  addressOf(call(documentRoutes.download, { id, ...request }));

interface Wanted {
  id: string;
  name: string;
  version?: number;
}

export const useDownload = () =>
  useMutation({
    mutationFn: async ({ id, name, version }: Wanted) => {
      const address = await fileAddress(id, {
        disposition: 'attachment',
        ...(version !== undefined && { version }),
      });
      return handOver(address, name);
    },
  });
