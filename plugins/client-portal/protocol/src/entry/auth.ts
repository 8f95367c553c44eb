import { z } from 'zod';
import { clientContactSchema } from './session';
import { publicIdSchema, targetSchema, timestampSchema } from '../values';

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

/** Longest that bcrypt reads; more would be cut off unsaid. In bytes of UTF-8. */
export const maxPasswordBytes = 72;
/** NIST SP 800-63B-4 3.1.1.2: length counts, kinds of characters don't. */
export const minPasswordLength = 10;

/** As typed; the server judges it and answers `password_weak` at the field. */
const typedPasswordSchema = z.string().min(1).max(500);

/** `POST /auth/password`, answered like the other logins. `credentials_invalid` for whatever is wrong. */
export const passwordLoginSchema = z.strictObject({
  email: typedEmailSchema,
  password: typedPasswordSchema,
});

/** `POST /auth/password/forgot`: 202 and `{}`, whoever asked. */
export const forgotPasswordSchema = z.strictObject({ email: typedEmailSchema });

/** `POST /auth/password/reset`: ends everything else of the account and begins a session. */
export const resetPasswordSchema = linkRequestSchema.extend({ password: typedPasswordSchema });

/** `PUT /password`: `current` where one is set. Ends every other session. */
export const changePasswordSchema = z.strictObject({
  current: typedPasswordSchema.optional(),
  password: typedPasswordSchema,
});

/** An account at an identity provider that logs the client in. `GET /identities` */
export const identitiesSchema = z.object({
  results: z.array(
    z.object({
      id: publicIdSchema,
      provider: z.string(),
      label: z.string(),
      connectedAt: timestampSchema,
    })
  ),
});

/** `POST /identities/:provider/start`: where the browser has to go to connect it. */
export const startedIdentitySchema = z.object({ url: z.url() });

/** What the login page says when it comes back from a provider: `…/login?problem=`. */
export const oidcProblems = ['oidc_refused', 'oidc_cancelled', 'oidc_unavailable'] as const;
export type OidcProblem = (typeof oidcProblems)[number];

export type Identities = z.infer<typeof identitiesSchema>;
export type StartedIdentity = z.infer<typeof startedIdentitySchema>;
export type Challenge = z.infer<typeof challengeSchema>;
export type LoggedIn = z.infer<typeof loggedInSchema>;
export type LinkState = (typeof linkStates)[number];
export type OpenedLink = z.infer<typeof openedLinkSchema>;

/**
 * How a session began. `staff-link`: a link that staff could read, so it proves less. `view-as`: an admin who
 * looks at the portal as this client; it is no login and is counted nowhere as one.
 */
export const sessionMethods = [
  'code',
  'mailed-link',
  'staff-link',
  'password',
  'oidc',
  'view-as',
] as const;
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
