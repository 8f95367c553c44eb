import { requestTargetPrefix, type MessageTemplate } from '#protocol';
import { defineService } from '../../../foundation/foundation';
import { onDay } from '../../entry/mail-texts/until';
import type { ContactRow } from '../../people/content-types';
import type { DocumentRequestRow, RequestItemRow } from './content-types';

/** The link in them opens the request. */
export const targetOf = ({ documentId }: DocumentRequestRow) =>
  `${requestTargetPrefix}${documentId}`;

/** What is still wanted, and by when, in the words of a mail. */
export const wordsOf = (
  row: DocumentRequestRow,
  wanted: RequestItemRow[],
  locale: string | null
) => ({
  items: wanted.map(({ label }) => label).join(', '),
  ...(row.dueOn ? { due: onDay(locale ?? 'en', row.dueOn) } : {}),
});

/** Mails about one request to its contact. */
export const lettersOf = defineService(({ mail }) => ({
  write: (
    template: MessageTemplate,
    contact: ContactRow,
    row: DocumentRequestRow,
    data: Record<string, string | null>
  ) =>
    mail.queue([
      {
        template,
        to: { name: contact.name, address: contact.email },
        locale: contact.locale ?? 'en',
        contactId: contact.id,
        data: { ...data, target: { app: 'documents', item: targetOf(row) } },
      },
    ]),
}));
