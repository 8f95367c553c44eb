import { useQuery } from '@tanstack/react-query';
import type contractsEn from '../messages/contracts/en.json';
import { pickLocale, type ShippedLocale } from './locale';
import { queryClient } from './query-client';
import { messagesKey } from './query-keys';

type ContractMessages = Record<keyof typeof contractsEn, string>;

const files: Record<ShippedLocale, () => Promise<{ default: ContractMessages }>> = {
  en: () => import('../messages/contracts/en.json'),
  de: () => import('../messages/contracts/de.json'),
};

export const contractMessagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, 'contracts', locale],
  queryFn: async () => (await files[locale]()).default,
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
