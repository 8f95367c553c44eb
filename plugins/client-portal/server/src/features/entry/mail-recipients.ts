import { parseEmail } from '../../foundation/email-address';
import { defineService } from '../../foundation/foundation';
import type { OutboxRow } from '../../foundation/mail/table';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';

/** Whom queued mails are for, and whether they may still get them. */
export const mailRecipientsOf = defineService((foundation) => {
  const contacts = contactsOf(foundation);

  const contactsFor = async (messages: OutboxRow[]) => {
    const rows = await contacts.byIds(messages.flatMap((message) => message.contactId ?? []));
    return new Map(rows.map((row) => [row.id, row]));
  };

  /** The address has changed hands since the mail was queued: no way in goes to the old mailbox (threats 16, 81). */
  const isMoved = ({ toAddress }: OutboxRow, contact: ContactRow) =>
    parseEmail(toAddress)?.folded !== contact.emailFolded;

  /** Access can end between the minting and the sending. */
  const refused = async (messages: OutboxRow[]) => {
    const byId = await contactsFor(messages);
    const found = new Map<number, string>();
    for (const message of messages) {
      const contact = byId.get(message.contactId ?? 0);
      if (contact?.access !== 'on') found.set(message.id, 'access_disabled');
      else if (isMoved(message, contact)) found.set(message.id, 'address_changed');
    }
    return found;
  };

  return { contactsFor, isMoved, refused };
});
