import type { ContactPart } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { contactTable, pictureTable } from './content-types';
import { contactsOf } from './service';

/** The contact itself, and its picture. */
export const contactPart = (foundation: Foundation): ContactPart => ({
  deleted: (contact) => contactsOf(foundation).setPicture(contact, null),
  ...contactRowsOf(foundation, [
    { table: pictureTable, of: byContactId, without: ['contactId'] },
    { table: contactTable, of: (query, { id }) => query.where({ id }) },
  ]),
});
