import type { z } from 'zod';
import type {
  Contact,
  ContactsQuery,
  createContactSchema,
  UpdateProfile,
  updateContactSchema,
} from '#protocol';
import { isDuplicate } from '../../foundation/database/duplicate';
import type { EmailAddress } from '../../foundation/email-address';
import { parseEmail } from '../../foundation/email-address';
import { defineService, type Foundation } from '../../foundation/foundation';
import { fail, failField } from '../../foundation/http/errors';
import { paginationOf } from '../../foundation/http/pagination';
import { contactTable, pictureTable, type ContactRow } from './content-types';
import { parsePhone } from './phone';
import { nameFromAddress } from './rules';
import { toContact } from './serialise';
import { contactNarrow, searchContacts } from './search';

/** Of the column and of what a form takes. */
const maxNameLength = 120;

const createContacts = (foundation: Foundation) => {
  const { database } = foundation;
  const contacts = database.of(contactTable);
  const pictures = database.of(pictureTable);

  const fresh = (email: EmailAddress, values: Partial<ContactRow> = {}) => ({
    name: (email.name?.replace(/\p{Cc}+/gu, ' ').trim() || nameFromAddress(email.address)).slice(
      0,
      maxNameLength
    ),
    email: email.address,
    emailFolded: email.folded,
    access: 'off' as const,
    dndEmail: false,
    dndSms: false,
    uploadsAllowed: true,
    publishedAt: foundation.clock.now(),
    ...values,
  });

  const picturesOf = async (ids: number[]) => {
    const rows = ids.length === 0 ? [] : await pictures.list((q) => q.whereIn('contact_id', ids));
    return new Map(rows.map((row) => [row.contactId, row.dataUrl]));
  };

  const byDocumentId = (documentId: string) =>
    contacts.find((query) => query.where({ document_id: documentId }));

  const service = {
    byId: (id: number) => contacts.find((query) => query.where({ id })),
    byDocumentId,
    /** compared once more: what a database takes for the same text need not be the same mailbox */
    async byFoldedEmail(folded: string) {
      const found = await contacts.find((query) => query.where({ email_folded: folded }));
      return found?.emailFolded === folded ? found : undefined;
    },
    byIds: (ids: number[]) => contacts.list((query) => query.whereIn('id', ids)),
    byDocumentIds: (ids: string[]) => contacts.list((query) => query.whereIn('document_id', ids)),
    async byFoldedEmails(folded: string[]) {
      const found = await contacts.list((query) => query.whereIn('email_folded', folded));
      const asked = new Set(folded);
      return found.filter(({ emailFolded }) => asked.has(emailFolded));
    },

    /** The contact, or a 404. */
    async need(documentId: string): Promise<ContactRow> {
      const row = await byDocumentId(documentId);
      if (!row) throw fail('not_found', { message: 'No such contact' });
      return row;
    },

    async picture(id: number): Promise<string | null> {
      return (await picturesOf([id])).get(id) ?? null;
    },

    async toContact(row: ContactRow): Promise<Contact> {
      return toContact(row, await service.picture(row.id));
    },

    async search(query: ContactsQuery) {
      const rows = await contacts.list(searchContacts(query));
      const total = await contacts.count(contactNarrow(query));
      const found = await picturesOf(rows.map((row) => row.id));
      return {
        results: rows.map((row) => toContact(row, found.get(row.id) ?? null)),
        pagination: paginationOf(total, query),
      };
    },

    /** Makes a contact. Throws `invalid_email`, or `conflict` when the address is taken. */
    async create(values: z.infer<typeof createContactSchema>): Promise<ContactRow> {
      const email = parseEmail(values.email);
      if (!email) throw failField('email', 'This is not an email address', 'invalid_email');
      const row = fresh(email, {
        ...(values.name ? { name: values.name } : {}),
        company: values.company ?? null,
        phone: parsePhone(values.phone ?? null),
        locale: values.locale ?? null,
      });
      try {
        const id = await contacts.insert(row);
        const made = await service.byId(id);
        if (!made) throw fail('internal');
        return made;
      } catch (error) {
        if (isDuplicate(error)) throw failField('email', 'A contact has this address', 'conflict');
        throw error;
      }
    },

    /**
     * Finds the contacts of these addresses and makes those that are missing. Runs in the caller's
     * transaction; two callers at once end with one row an address, by the unique index.
     */
    async ensure(emails: EmailAddress[]): Promise<ContactRow[]> {
      const folded = emails.map((email) => email.folded);
      const known = new Set((await service.byFoldedEmails(folded)).map((row) => row.emailFolded));
      const missing = emails.filter((email) => !known.has(email.folded));
      if (missing.length > 0) {
        await contacts.insertMissing(
          missing.map((email) => fresh(email)),
          'emailFolded'
        );
      }
      return service.byFoldedEmails(folded);
    },

    async update(row: ContactRow, values: z.infer<typeof updateContactSchema>) {
      const { doNotDisturb, phone, ...plain } = values;
      await contacts.update((query) => query.where({ id: row.id }), {
        ...plain,
        ...(phone === undefined ? {} : { phone: parsePhone(phone) }),
        ...(doNotDisturb ? { dndEmail: doNotDisturb.email, dndSms: doNotDisturb.sms } : {}),
        updatedAt: foundation.clock.now(),
      });
    },

    setUploadsAllowed: (row: Pick<ContactRow, 'id'>, uploadsAllowed: boolean) =>
      contacts.update((query) => query.where({ id: row.id }), { uploadsAllowed }),

    updateProfile: (row: ContactRow, values: UpdateProfile) => service.update(row, values),

    /** @param dataUrl null removes the picture */
    async setPicture(row: Pick<ContactRow, 'id'>, dataUrl: string | null) {
      await database.transaction(async () => {
        await pictures.delete((query) => query.where({ contact_id: row.id }));
        if (dataUrl) await pictures.insert({ contactId: row.id, dataUrl });
      });
    },
  };
  return service;
};

export const contactsOf = defineService(createContacts);
