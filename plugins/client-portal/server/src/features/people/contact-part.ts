import { auditTable } from '../../foundation/audit/table';
import type { ContactPart } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { contactTable, pictureTable } from './content-types';
import { contactsOf } from './service';

/** The contact itself, its picture, and what the audit trail says of it. */
export const peopleContactPart = (foundation: Foundation): ContactPart => {
  const { audit } = foundation;
  const rows = contactRowsOf(foundation, [
    { table: pictureTable, of: byContactId, without: ['contactId'] },
    { table: contactTable, of: (query, { id }) => query.where({ id }) },
  ]);
  return {
    deleted: (contact) => contactsOf(foundation).setPicture(contact, null),
    async exports(contact) {
      const events = await audit.ofContact(contact);
      return {
        ...(await rows.exports(contact)),
        [auditTable.name]: events.map(({ action, at, data, person }) => ({
          action,
          at,
          data,
          person,
        })),
      };
    },
    async erases(contact) {
      await audit.forgetPerson(contact);
      await rows.erases(contact);
    },
  };
};
