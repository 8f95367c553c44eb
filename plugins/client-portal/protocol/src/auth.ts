import { z } from 'zod';
import { clientContactSchema } from './session';
import { publicIdSchema, targetSchema, timestampSchema } from './values';

/** Longest address that SMTP can carry, RFC 5321 4.5.3.1.3. */
export const maxEmailLength = 254;

/** Text as typed; the server parses it as an RFC 5322 address. */
export const typedEmailSchema = z.string().min(3).max(maxEmailLength);

const linkIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,32}$/);
const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const challengeIdSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** `POST /auth/login-mail` */
export const loginMailRequestSchema = z.strictObject({
  email: typedEmailSchema,
  target: targetSchema.optional(),
});

/** The answer to `login-mail` and to `link/renew`: always the same shape, whoever asked. */
export const challengeSchema = z.object({
  challenge: challengeIdSchema,
  expiresAt: timestampSchema,
});

/** `POST /auth/code/verify` */
export const verifyCodeRequestSchema = z.strictObject({
  challenge: challengeIdSchema,
  code: z.string().regex(/^\d{6}$/),
});

/** `POST /auth/link/redeem` and `POST /auth/link/renew` */
export const linkRequestSchema = z.strictObject({ link: linkIdSchema, secret: secretSchema });

/** `POST /auth/link/open`: the page of a link has been shown; uses nothing up. */
export const openLinkRequestSchema = z.strictObject({
  link: linkIdSchema,
  secret: secretSchema,
  /** `navigator.webdriver`: scanners that run scripts say so here */
  automated: z.boolean().default(false),
});

/** What the holder of a link may know of it. `unknown` covers everything that is not told. */
export const linkStates = ['ready', 'used', 'expired', 'revoked', 'unknown'] as const;
export const openedLinkSchema = z.object({
  state: z.enum(linkStates),
  target: targetSchema.nullable(),
});

export const bearerSessionSchema = z.object({ token: z.string(), expiresAt: timestampSchema });

/** The answer of the two that log in. `session` only with `X-Portal-Session: bearer`. */
export const loggedInSchema = z.object({
  contact: clientContactSchema,
  target: targetSchema.nullable(),
  session: bearerSessionSchema.optional(),
});

export type Challenge = z.infer<typeof challengeSchema>;
export type LoggedIn = z.infer<typeof loggedInSchema>;
export type LinkState = (typeof linkStates)[number];
export type OpenedLink = z.infer<typeof openedLinkSchema>;

/** How a session began. `staff-link`: a link that staff could read, so it proves less. */
export const sessionMethods = ['code', 'mailed-link', 'staff-link'] as const;
export type SessionMethod = (typeof sessionMethods)[number];

/** `GET /sessions` */
export const clientSessionsSchema = z.object({
  results: z.array(
    z.object({
      id: publicIdSchema,
      device: z.string(),
      method: z.enum(sessionMethods),
      createdAt: timestampSchema,
      lastSeenAt: timestampSchema,
      expiresAt: timestampSchema,
      current: z.boolean(),
    })
  ),
});

export type ClientSessions = z.infer<typeof clientSessionsSchema>;
