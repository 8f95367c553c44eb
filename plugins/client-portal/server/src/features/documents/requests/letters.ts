import { requestTargetPrefix, type MessageTemplate } from '#protocol';
import { defineService } from '../../../foundation/foundation';
import { lettersOf } from '../../../kit/letters';
import { onDay } from '../../entry/mail-texts/until';
import type { ContactRow } from '../../people/content-types';
import type { DocumentRequestRow, RequestItemRow } from './content-types';

/** The link in them opens the request. */
export const requestTarget = ({ documentId }: DocumentRequestRow) =>
  `${requestTargetPrefix}${documentId}`;

/** What is still wanted, and by when, in the words of a mail. */
export const requestWords = (
  row: DocumentRequestRow,
  wanted: RequestItemRow[],
  locale: string | null
) => ({
  items: wanted.map(({ label }) => label).join(', '),
  ...(row.dueOn ? { due: onDay(locale ?? 'en', row.dueOn) } : {}),
});

/** Mails about one request to its contact. */
export const requestLettersOf = defineService((foundation) => ({
  write: (
    template: MessageTemplate,
    contact: ContactRow,
    row: DocumentRequestRow,
    data: Record<string, string | null>
  ) =>
    lettersOf(foundation).toContact(template, contact, {
      ...data,
      target: { app: 'documents', item: requestTarget(row) },
    }),
}));
