import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { ClientContract } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { addressOf, handOver } from '../../kit/files/download';
import { call } from '../../kit/server/api';
import { contractsKey, homeKey } from '../../kit/server/query-keys';

const pageSize = 20;
/** While the final copy is being made, in ms. */
const lookAgain = 2000;

export const contractKey = (id: string) => [...contractsKey, 'one', id];

export const useContracts = (page: number, q: string) =>
  useQuery({
    queryKey: [...contractsKey, 'list', page, q],
    queryFn: () => call(contractRoutes.list, { page, pageSize, ...(q && { q }) }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.results.some((contract) => contract.state === 'sealing') && lookAgain,
  });

export const contractQuery = (id: string) => ({
  queryKey: contractKey(id),
  queryFn: () => call(contractRoutes.get, { id }),
});

/** Where its bytes are; an address is good for a minute. */
export const fileAddressQuery = (id: string) => ({
  queryKey: [...contractsKey, 'file', id],
  queryFn: () => addressOf(call(contractRoutes.askForFile, { id })),
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
      handOver(await addressOf(call(contractRoutes.download, { id })), `${title}.pdf`),
  });

export function useDecline(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(contractRoutes.decline, { id, reason }),
    onSettled: async () => {
      forgetLists(client);
      await client.invalidateQueries({ queryKey: contractKey(id) });
    },
  });
}
