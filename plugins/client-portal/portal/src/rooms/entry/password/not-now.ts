import type { ClientSession } from '#protocol';

const key = (contact: string) => `client-portal.no-password.${contact}`;

/** The client would rather go on without a password; asked once in this browser, then left alone. */
export const declinePassword = (contact: string) => localStorage.setItem(key(contact), '1');
const declinedPassword = (contact: string) => localStorage.getItem(key(contact)) === '1';

export const asksForPassword = ({ askForPassword, viewAs, contact }: ClientSession) =>
  viewAs === null &&
  (askForPassword === 'required' ||
    (askForPassword === 'optional' && !declinedPassword(contact.id)));
