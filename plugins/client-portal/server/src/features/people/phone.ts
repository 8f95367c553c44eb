import parsePhoneNumber from 'libphonenumber-js';
import { failField } from '../../foundation/http/errors';

/** E.164 from what was typed; a number without a country code can't be told apart and is refused. */
export const parsePhone = (typed: string | null): string | null => {
  if (typed === null || typed.trim() === '') return null;
  const number = parsePhoneNumber(typed);
  if (!number?.isPossible()) {
    throw failField(
      'phone',
      'Write the number with its country code, for example +44 20 7946 0018'
    );
  }
  return number.number;
};
