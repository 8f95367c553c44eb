import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { PrimitiveType } from 'react-intl';
import { pluginId } from './text';

/**
 * Returns a function from a key that the server made up of codes to its text, or to nothing where we
 * have none: a server may know more codes than this panel has sentences.
 */
export const useKnownText = () => {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (key: string, values?: Record<string, PrimitiveType>) => {
      const id = `${pluginId}.${key}`;
      return id in messages ? formatMessage({ id }, values) : undefined;
    },
    [formatMessage, messages]
  );
};
