import { useIntl } from 'react-intl';
import type { Spoken } from '../room';
import { pickLocale } from './locale';

/** Says words of a room that stand in its description. */
export function useSpoken() {
  const { locale } = useIntl();
  return (spoken: Spoken | undefined) => spoken?.[pickLocale([locale])];
}
