import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { PrimitiveType } from 'react-intl';

export const pluginId = 'client-portal';

/** Keys of the words of rooms, which add theirs by `declare module` (kit/words/roomWords.ts). */
export interface TextsOfRooms {}

/** A key of translations/en.json, or of a room's words; an unknown one does not compile. */
export type TextKey = keyof typeof import('../translations/en.json') | keyof TextsOfRooms;

export type Text = (key: TextKey, values?: Record<string, PrimitiveType>) => string;

export const message = (key: TextKey, defaultMessage: string) => ({
  id: `${pluginId}.${key}`,
  defaultMessage,
});

/** Returns a function from a key and its values to the text in the admin's language. */
export const useText = (): Text => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: `${pluginId}.${key}`, defaultMessage: key }, values),
    [formatMessage]
  );
};
