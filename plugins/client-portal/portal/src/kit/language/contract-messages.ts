import { useQuery } from '@tanstack/react-query';
import { pickLocale, type ShippedLocale } from './locale';
import { contractMessageFiles } from './message-files';
import { queryClient } from '../server/query-client';
import { messagesKey } from '../server/query-keys';

export const contractMessagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, 'contracts', locale],
  queryFn: async () => (await contractMessageFiles[locale]()).default,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** What pages of contracts say is not part of everybody's first load. */
export const useContractMessages = (locale: string) =>
  useQuery(contractMessagesQuery(pickLocale([locale])));

/** A page and its words arrive at the same time. */
export async function withContractWords<T>(page: Promise<T>): Promise<T> {
  const locale = pickLocale([document.documentElement.lang]);
  await queryClient.prefetchQuery(contractMessagesQuery(locale));
  return page;
}
