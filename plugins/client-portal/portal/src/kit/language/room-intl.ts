import { useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { WordFiles } from './message-files';
import type { MessageId } from './messages';

/** The names of a room's words. */
export type WordOf<Files extends WordFiles> =
  Files extends Record<'en', () => Promise<{ default: infer Words }>>
    ? keyof Words & string
    : never;

interface RoomIntl<Id extends string> extends Omit<IntlShape, 'formatMessage'> {
  formatMessage: (
    descriptor: Omit<MessageDescriptor, 'id'> & { id: Id | MessageId },
    values?: Parameters<IntlShape['formatMessage']>[1]
  ) => string;
}

/**
 * `useIntl` for the pages of a room, which stand inside its words: it knows those and what every page may say. The
 * one of react-intl knows the latter only, so that no component can ask for words that may not be there.
 */
export const intlOf =
  <Files extends WordFiles>() =>
  (): RoomIntl<WordOf<Files>> =>
    // the provider around the pages has what the type adds
    useIntl() as unknown as RoomIntl<WordOf<Files>>;
