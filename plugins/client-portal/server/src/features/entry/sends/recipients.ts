import type { ForecastEntry } from '#protocol';
import { parseEmail, type EmailAddress } from '../../../foundation/email-address';
import { defineService } from '../../../foundation/foundation';
import type { ContactRow } from '../../people/content-types';
import { contactsOf } from '../../people/service';
import { decideSend, type SendKind } from '../rules';

/** One recipient of a send, found or not, and what happens to it. */
export interface Recipient {
  entry: ForecastEntry;
  contact: ContactRow | null;
  email: EmailAddress | null;
}

const queryChunk = 500;

const inChunks = async <T, R>(all: T[], load: (chunk: T[]) => Promise<R[]>): Promise<R[]> => {
  const loaded: R[] = [];
  for (let start = 0; start < all.length; start += queryChunk) {
    loaded.push(...(await load(all.slice(start, start + queryChunk))));
  }
  return loaded;
};

interface Asked {
  contacts: string[];
  emails: string[];
}

/** Reads a request's recipients in its order: contacts, then addresses. Changes nothing. */
export const recipientsOf = defineService((foundation) => {
  const contacts = contactsOf(foundation);

  return async (kind: SendKind, asked: Asked, firstIndex = 0, seen = new Set<string>()) => {
    const byId = new Map(
      (await inChunks(asked.contacts, contacts.byDocumentIds)).map((row) => [row.documentId, row])
    );
    const parsed = asked.emails.map((input) => ({ input, email: parseEmail(input) }));
    const folded = parsed.flatMap(({ email }) => (email ? [email.folded] : []));
    const byEmail = new Map(
      (await inChunks(folded, contacts.byFoldedEmails)).map((row) => [row.emailFolded, row])
    );

    const judge = (
      input: string,
      contact: ContactRow | null,
      email: EmailAddress | null,
      index: number
    ) => {
      const entry: ForecastEntry = {
        index: firstIndex + index,
        input,
        email: contact?.email ?? email?.address ?? null,
        name: contact?.name ?? email?.name ?? null,
        outcome: 'skip',
        reason: null,
        creates: false,
        grants: false,
      };
      const key = contact?.emailFolded ?? email?.folded;
      if (key === undefined) return entry;
      if (seen.has(key)) return { ...entry, reason: 'duplicate' as const };
      seen.add(key);
      if (!contact) return { ...entry, outcome: 'send' as const, creates: true, grants: true };
      const decision = decideSend(kind, contact);
      return decision.send
        ? { ...entry, outcome: 'send' as const, grants: decision.grants }
        : { ...entry, reason: decision.reason };
    };

    const named = asked.contacts.map((input, index): Recipient => {
      const contact = byId.get(input) ?? null;
      const entry = judge(input, contact, null, index);
      return {
        contact,
        email: null,
        entry: contact ? entry : { ...entry, reason: 'unknown_contact' },
      };
    });
    const typed = parsed.map(({ input, email }, index): Recipient => {
      const contact = (email && byEmail.get(email.folded)) ?? null;
      const entry = judge(input, contact, email, asked.contacts.length + index);
      return { contact, email, entry: email ? entry : { ...entry, reason: 'invalid_address' } };
    });
    return [...named, ...typed];
  };
});
