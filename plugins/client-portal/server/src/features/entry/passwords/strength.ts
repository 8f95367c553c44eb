import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { maxPasswordBytes, minPasswordLength } from '#protocol';

/** zxcvbn's scale is 0 to 4: 2 is what a million guesses do not find. */
const leastScore = 2;

let estimator: ZxcvbnFactory | undefined;

/**
 * Why a password is refused, or null. By length and by what is tried first, never by kinds of characters
 * (NIST SP 800-63B-4 3.1.1.2).
 * @param own words that stand for the person: name, address, company
 */
export const passwordFault = (
  password: string,
  own: string[]
): 'too_short' | 'too_long' | 'common' | null => {
  if (Array.from(password).length < minPasswordLength) return 'too_short';
  if (Buffer.byteLength(password) > maxPasswordBytes) return 'too_long';
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    useLevenshteinDistance: true,
  });
  const words = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter(Boolean);
  return estimator.check(password, words).score < leastScore ? 'common' : null;
};
