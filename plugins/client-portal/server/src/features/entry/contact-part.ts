import type { Knex } from 'knex';
import type { ContactPart, OfContact } from '../../foundation/contacts';
import type { Foundation } from '../../foundation/foundation';
import { byContactId, contactRowsOf } from '../../kit/contact-rows';
import { accessOf } from './access';
import {
  challengeTable,
  invitationTable,
  openingTable,
  sessionTable,
  tokenTable,
} from './content-types';
import { identityTable, oidcFlowTable } from './oidc/content-types';
import { oidcOf } from './oidc/service';
import { usersOf } from './users/service';

/** The ways in of one contact, and what is known of how it came in. */
export const entryContactPart = (foundation: Foundation): ContactPart => {
  const { database } = foundation;
  const access = accessOf(foundation);

  /** What proves the person, apart from the mailbox. */
  const disown = async ({ id, documentId }: OfContact) => {
    await usersOf(foundation).remove(documentId);
    await oidcOf(foundation).forget(id);
  };

  const ofOwnLinks = (query: Knex.QueryBuilder, contact: OfContact) =>
    query.whereIn(
      'token_id',
      byContactId(database.query(tokenTable.tableName), contact).select('id')
    );
  const asked = (query: Knex.QueryBuilder, { id, emailFolded }: OfContact) =>
    emailFolded === null
      ? query.where({ contact_id: id })
      : query.where(
          (own) => void own.where({ contact_id: id }).orWhere({ email_folded: emailFolded })
        );

  const rows = contactRowsOf(foundation, [
    { table: openingTable, of: ofOwnLinks, without: ['tokenId'] },
    { table: tokenTable, of: byContactId, without: ['contactId', 'secretHash'] },
    {
      table: challengeTable,
      of: asked,
      without: ['contactId', 'idHash', 'codeHmac', 'recipient', 'renewsTokenId'],
    },
    { table: sessionTable, of: byContactId, without: ['contactId', 'tokenHash'] },
    { table: invitationTable, of: byContactId, without: ['contactId'] },
    { table: identityTable, of: byContactId, without: ['contactId', 'subjectHash'] },
    {
      table: oidcFlowTable,
      of: byContactId,
      without: ['contactId', 'stateHash', 'cookieHash', 'sealed'],
    },
  ]);

  return {
    async deleted(contact) {
      await access.forget(contact.id, contact.documentId, 'deleted');
      await disown(contact);
    },
    async readdressed(contact) {
      await access.forget(contact.id, contact.documentId, 'email-changed');
      // The new mailbox has to prove itself: neither password nor connected accounts come along (threat 81).
      await disown(contact);
    },
    exports: rows.exports,
    async erases(contact) {
      await disown(contact);
      await rows.erases(contact);
    },
  };
};
