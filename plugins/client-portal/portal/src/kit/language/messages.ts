import { useQuery } from '@tanstack/react-query';
import type { ShippedLocale } from './locale';
import { messageFiles, type CommonMessages, type ContractMessages } from './message-files';
import { messagesKey } from '../server/query-keys';

/** Those of contracts are loaded with their pages only; see contract-messages.ts. */
export type Messages = CommonMessages & ContractMessages;
export type MessageId = keyof Messages;

export const messagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, locale],
  queryFn: async () => {
    const common = (await messageFiles[locale]()).default;
    // pages that say the others bring them along
    return { locale, messages: common as Messages };
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps the old language until the new one is here. */
export const useMessages = (locale: ShippedLocale) =>
  useQuery({ ...messagesQuery(locale), placeholderData: (before) => before });
