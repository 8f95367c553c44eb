import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ClientContract } from '#protocol';
import { contractRoutes } from '#protocol/contracts/routes';
import { addressOf, handOver } from '../../kit/files/download';
import { listKey, useList } from '../../kit/lists/use-list';
import { call } from '../../kit/server/api';
import { homeKey } from '../../kit/server/query-keys';

/** While the final copy is being made, in ms. */
const lookAgain = 2000;

const contractsKey = ['contracts'] as const;

export const contractKey = (id: string) => [...contractsKey, 'one', id];

export const useContracts = (page: number, q: string) =>
  useList(contractRoutes.list, {
    key: contractsKey,
    wish: { page, ...(q && { q }) },
    again: ({ results }) => results.some(({ state }) => state === 'sealing') && lookAgain,
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
  for (const queryKey of [listKey(contractsKey), homeKey]) {
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
