import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import { parseEmail } from '../../../foundation/email-address';

/** Of an ID token or of userinfo. `email_verified` is a JSON boolean; the text "true" is not (threat 67). */
const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional(),
  email_verified: z.literal(true).optional().catch(undefined),
});

export type Claims = z.infer<typeof claimsSchema>;

export const readClaims = (claims: unknown): Claims | null => {
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? parsed.data : null;
};

/**
 * The address as it stands in the claim. People who type one are helped, what a provider says is not: a text that
 * another form of its signs makes this address (a ligature, full width, a name before it) is another mailbox's.
 */
const exactAddress = (email: string) => {
  const read = parseEmail(email);
  if (!read || email !== email.normalize('NFKC')) return null;
  const [local = '', domain = ''] = read.folded.split('@');
  const own = [read.folded, `${local}@${domainToUnicode(domain)}`];
  return own.includes(email.toLowerCase()) ? read : null;
};

/** The address that the issuer vouches for; null when it vouches for none. */
export const verifiedAddress = ({ email, email_verified: verified }: Claims) =>
  verified === true && email !== undefined ? exactAddress(email) : null;
