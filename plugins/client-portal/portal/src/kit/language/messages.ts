import { useQuery } from '@tanstack/react-query';
import { messagesKey } from '../server/query-keys';
import type { ShippedLocale } from './locale';
import { messageFiles, type CommonMessages } from './message-files';

/** Rooms with words of their own say them with a `useIntl` of their own; see room-intl.ts. */
export type MessageId = keyof CommonMessages;

export const messagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, locale],
  queryFn: async () => ({ locale, messages: (await messageFiles[locale]()).default }),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps the old language until the new one is here. */
export const useMessages = (locale: ShippedLocale) =>
  useQuery({ ...messagesQuery(locale), placeholderData: (before) => before });
