import { useQuery } from '@tanstack/react-query';
import type en from '../messages/en.json';
import type contractsEn from '../messages/contracts/en.json';
import type { ShippedLocale } from './locale';
import { messagesKey } from './query-keys';

type CommonId = keyof typeof en;
/** Those of contracts are loaded with their pages only; see contract-messages.ts. */
export type MessageId = CommonId | keyof typeof contractsEn;
export type Messages = Record<MessageId, string>;

const files: Record<ShippedLocale, () => Promise<{ default: Record<CommonId, string> }>> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
};

export const messagesQuery = (locale: ShippedLocale) => ({
  queryKey: [...messagesKey, locale],
  queryFn: async () => {
    const common = (await files[locale]()).default;
    // pages that say the others bring them along
    return { locale, messages: common as Messages };
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Keeps the old language until the new one is here. */
export const useMessages = (locale: ShippedLocale) =>
  useQuery({ ...messagesQuery(locale), placeholderData: (before) => before });
