import type { Stage } from '#protocol';
import type { ContactRow } from './content-types';

/** Derived from what happened, never stored (requirements: stage). */
export const stageOf = (contact: Pick<ContactRow, 'invitedAt' | 'joinedAt'>): Stage => {
  if (contact.joinedAt) return 'joined';
  return contact.invitedAt ? 'pending' : 'new';
};

/** The paper clip (I4). A row from before there was one has null there. */
export const mayUpload = (contact: Pick<ContactRow, 'uploadsAllowed'>) =>
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-boolean-literal-compare -- null in rows of old
  contact.uploadsAllowed !== false;

/**
 * A name to greet somebody by whose address is all we have: `ann.lee+x@example.org` gives `Ann Lee`.
 * An address without letters gives the address's local part.
 */
export const nameFromAddress = (address: string) => {
  const local = address.slice(0, address.lastIndexOf('@'));
  const words = (local.split('+')[0] ?? local)
    .split(/[._-]+/)
    .map((word) => word.replace(/\d+/g, ''))
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.length > 0 ? words.join(' ') : local;
};
