import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { ClientContract, ClientContracts } from '#protocol';
import { askForFile, handOver } from '../documents/download';
import { api } from '../shell/api';
import { contractsKey, homeKey } from '../shell/query-keys';
import { contractFilePath, contractPath } from './contract-path';

const pageSize = 20;
/** While the final copy is being made, in ms. */
const lookAgain = 2000;

export const contractKey = (id: string) => [...contractsKey, 'one', id];

export const useContracts = (page: number, q: string) =>
  useQuery({
    queryKey: [...contractsKey, 'list', page, q],
    queryFn: () => {
      const query = new URLSearchParams({ page: String(page), pageSize: String(pageSize) });
      if (q) query.set('q', q);
      return api.get<ClientContracts>(`contracts?${query}`);
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.results.some((contract) => contract.state === 'sealing') && lookAgain,
  });

export const contractQuery = (id: string) => ({
  queryKey: contractKey(id),
  queryFn: () => api.get<ClientContract>(contractPath(id)),
});

/** Where its bytes are; an address is good for a minute. */
export const fileAddressQuery = (id: string) => ({
  queryKey: [...contractsKey, 'file', id],
  queryFn: () => askForFile(contractFilePath(id), {}),
  staleTime: 10_000,
});

export const useContract = (id: string, enabled: boolean) =>
  useQuery({
    enabled,
    ...contractQuery(id),
    refetchInterval: ({ state }) => state.data?.state === 'sealing' && lookAgain,
  });

/** What the lists say of it is no longer so. */
export function forgetLists(client: QueryClient) {
  for (const queryKey of [[...contractsKey, 'list'], homeKey]) {
    void client.invalidateQueries({ queryKey });
  }
}

/** One press: the sealed copy, to the browser's own downloads. */
export const useFinalCopy = ({ id, title }: Pick<ClientContract, 'id' | 'title'>) =>
  useMutation({
    mutationFn: async () =>
      handOver(await askForFile(`${contractPath(id)}/download`, {}), `${title}.pdf`),
  });

export function useDecline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post(`${contractPath(id)}/decline`, { reason }),
    onSettled: async () => {
      forgetLists(client);
      await client.invalidateQueries({ queryKey: contractKey(id) });
    },
  });
}
