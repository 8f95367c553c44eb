import { type Contact, maxRecipients, type SendRequest } from '#protocol';

/** What has to be known of a contact to choose it. */
export type Recipient = Pick<Contact, 'id' | 'name' | 'email'>;

/** Whom a send is for: contacts that were chosen and addresses that were typed or loaded. */
export interface Recipients {
  contacts: readonly Recipient[];
  emails: readonly string[];
}

export const nobody: Recipients = { contacts: [], emails: [] };

export const countOf = ({ contacts, emails }: Recipients) => contacts.length + emails.length;

export const tooMany = (recipients: Recipients) => countOf(recipients) > maxRecipients;

export const removeContact = (recipients: Recipients, id: string): Recipients => ({
  ...recipients,
  contacts: recipients.contacts.filter((contact) => contact.id !== id),
});

/** Chosen once more, somebody is no longer chosen. */
export const withOrWithout = (recipients: Recipients, contact: Recipient): Recipients =>
  recipients.contacts.some(({ id }) => id === contact.id)
    ? removeContact(recipients, contact.id)
    : { ...recipients, contacts: [...recipients.contacts, contact] };

export const addEmails = (recipients: Recipients, emails: readonly string[]): Recipients => ({
  ...recipients,
  emails: [...recipients.emails, ...emails],
});

export const removeEmail = (recipients: Recipients, index: number): Recipients => ({
  ...recipients,
  emails: recipients.emails.filter((_, at) => at !== index),
});

/** The longest entry that a send takes; a longer one is no address anyway and is cut to be refused. */
const maxEntryLength = 400;

export const toSendRequest = (recipients: Recipients, apps: readonly string[]): SendRequest => ({
  contacts: recipients.contacts.map(({ id }) => id),
  emails: recipients.emails.map((email) => email.slice(0, maxEntryLength)),
  apps: [...apps],
});
