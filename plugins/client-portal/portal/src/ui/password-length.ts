import { maxPasswordBytes, minPasswordLength } from '#protocol/entry/auth';

/** Characters as people count them: an emoji is one. */
export const lengthOf = (password: string) => [...password].length;

/** What the length alone says; whether the password is good is the server's to judge. */
export function lengthFault(password: string): 'tooShort' | 'tooLong' | null {
  if (lengthOf(password) < minPasswordLength) return 'tooShort';
  // bcrypt reads bytes, not characters
  return new TextEncoder().encode(password).length > maxPasswordBytes ? 'tooLong' : null;
}
