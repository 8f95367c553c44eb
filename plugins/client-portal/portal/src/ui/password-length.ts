import type { maxPasswordBytes, minPasswordLength } from '#protocol';

// Written down again because importing the values would bring all schemas into the bundle; the
// compiler keeps them equal to the protocol's.
export const shortest: typeof minPasswordLength = 10;
export const longest: typeof maxPasswordBytes = 72;

/** Characters as people count them: an emoji is one. */
export const lengthOf = (password: string) => [...password].length;

/** What the length alone says; whether the password is good is the server's to judge. */
export function lengthFault(password: string): 'tooShort' | 'tooLong' | null {
  if (lengthOf(password) < shortest) return 'tooShort';
  // bcrypt reads bytes, not characters
  return new TextEncoder().encode(password).length > longest ? 'tooLong' : null;
}
