import type { Contact } from '#protocol';

/** Our contacts as the Content Manager names them. */
export const contactModel = 'plugin::client-portal.contact';

/** A row of the Content Manager: the stored fields of a contact, as far as the editor may read them. */
export interface ContactDocument {
  documentId: string;
  name?: unknown;
  email?: unknown;
  access?: unknown;
  invitedAt?: unknown;
  joinedAt?: unknown;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export const recipientOf = ({ documentId, name, email }: ContactDocument) => ({
  id: documentId,
  name: textOf(name),
  email: textOf(email),
});

/** The cloud of a row; the same rule as the server's `stageOf`. */
export const cloudOf = (row: ContactDocument): Pick<Contact, 'access' | 'stage'> => ({
  access: row.access === 'on' ? 'on' : 'off',
  stage: row.joinedAt ? 'joined' : row.invitedAt ? 'pending' : 'new',
});
