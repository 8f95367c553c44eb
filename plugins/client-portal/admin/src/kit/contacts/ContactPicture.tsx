import { Avatar } from '@strapi/design-system';
import type { Contact } from '#protocol';

type Pictured = Pick<Contact, 'name' | 'email' | 'pictureUrl'>;

const initials = ({ name, email }: Pictured) =>
  (name.trim() || email)
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0x20))
    .join('')
    .toUpperCase();

/** The contact's picture or initials. The name always stands beside it, so it says nothing itself. */
export const ContactPicture = ({ contact }: { contact: Pictured }) => (
  <Avatar.Item
    src={contact.pictureUrl ?? undefined}
    alt=""
    fallback={initials(contact)}
    delayMs={0}
    aria-hidden
    // beside a long name it keeps its shape
    style={{ flexShrink: 0 }}
  />
);
