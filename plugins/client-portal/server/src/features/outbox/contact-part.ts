import type { ContactPart } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { outboxTable } from '../../foundation/mail/table';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';

/** Messages count on in the sends that they were part of; to whom, and what they said, is gone. */
const emptied = {
  contactId: null,
  toAddress: '',
  toName: null,
  data: {},
  subject: null,
  html: null,
  text: null,
};

/** What one contact was sent. */
export const outboxContactPart = (foundation: Foundation): ContactPart =>
  contactRowsOf(foundation, [
    {
      // nothing goes to nobody
      table: outboxTable,
      of: (query, contact) => byContactId(query, contact).whereNotIn('status', ['sent', 'failed']),
      without: ['contactId', 'batchId'],
      emptied: { ...emptied, status: 'suppressed', reason: 'contact_gone' },
    },
    { table: outboxTable, of: byContactId, without: ['contactId', 'batchId'], emptied },
  ]);
