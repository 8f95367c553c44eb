import { domainToASCII } from 'node:url';
import emailAddresses from 'email-addresses';
import { maxEmailLength } from '#protocol';

export interface EmailAddress {
  /** as it is written in a mail's To line; the domain in ASCII */
  address: string;
  /** what makes two addresses the same mailbox for us: case and Unicode forms folded (C2) */
  folded: string;
  /** display name, when the text had one */
  name: string | null;
}

// Printable, no white space, none of the characters that only quoted local parts or comments can hold.
const plainLocal = /^[^\s"(),:;<>@[\\\]\p{C}]{1,64}$/u;

/**
 * Reads one address as people type it: `ann@example.org` or `Ann Lee <ann@example.org>` (RFC 5322, with
 * RFC 6532 for Unicode). Groups, comments, quoted local parts and address literals are refused: mail
 * programs disagree about them, and that is how one text becomes two mailboxes.
 */
export const parseEmail = (input: string): EmailAddress | null => {
  const text = input.trim().normalize('NFKC');
  if (text.length > maxEmailLength + 160) return null;
  const parsed = emailAddresses.parseOneAddress({ input: text, rfc6532: true, rejectTLD: true });
  // The parser calls white space between the parts a comment too; a real one stands in parentheses.
  if (
    parsed?.type !== 'mailbox' ||
    parsed.parts.comments.some(({ tokens }) => tokens.includes('('))
  ) {
    return null;
  }
  const domain = domainToASCII(parsed.domain.toLowerCase());
  if (!plainLocal.test(parsed.local) || !domain.includes('.') || /[[\]:]/.test(parsed.domain))
    return null;
  const address = `${parsed.local}@${domain}`;
  if (Buffer.byteLength(address) > maxEmailLength) return null;
  const name = parsed.name?.trim() ?? '';
  return { address, folded: address.toLowerCase(), name: name === '' ? null : name };
};
