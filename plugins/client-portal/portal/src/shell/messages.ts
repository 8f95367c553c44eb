import { useQuery } from '@tanstack/react-query';
import type en from '../messages/en.json';
import type { ShippedLocale } from './locale';
import { messagesKey } from './query-keys';

export type MessageId = keyof typeof en;
export type Messages = Record<MessageId, string>;

const files: Record<ShippedLocale, () => Promise<{ default: Messages }>> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
};

export const messagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, locale],
  queryFn: async () => ({ locale, messages: (await files[locale]()).default }),
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps the old language until the new one is here. */
export const useMessages = (locale: ShippedLocale) =>
  useQuery({ ...messagesQuery(locale), placeholderData: (before) => before });
