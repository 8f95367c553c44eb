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

/** The address that the issuer vouches for; null when it vouches for none. */
export const verifiedAddress = ({ email, email_verified: verified }: Claims) =>
  verified === true && email !== undefined ? parseEmail(email) : null;
