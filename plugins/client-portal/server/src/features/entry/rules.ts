import type { LinkPurpose, LinkState, SessionMethod, Settings, SkipReason } from '#protocol';

interface ContactState {
  access: 'on' | 'off';
  disabledAt: Date | null;
  dndEmail: boolean;
  joinedAt: Date | null;
}

export type SendKind = 'invitation' | 'login-email';

export type SendDecision = { send: true; grants: boolean } | { send: false; reason: SkipReason };

/**
 * Whether a send reaches a contact. Access that was never on is switched on by it: an admin who invites, or
 * mails a login to, somebody means them to come in. Access that somebody switched off stays off.
 */
export const decideSend = (kind: SendKind, contact: ContactState): SendDecision => {
  if (contact.access === 'off' && contact.disabledAt)
    return { send: false, reason: 'access_disabled' };
  if (kind === 'invitation' && contact.joinedAt) return { send: false, reason: 'already_joined' };
  if (contact.dndEmail) return { send: false, reason: 'do_not_disturb' };
  return { send: true, grants: contact.access === 'off' };
};

interface TokenState {
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** What became of a link. Use counts more than the time that ran out afterwards. */
export const linkState = (token: TokenState, now: Date): LinkState => {
  if (token.usedAt) return 'used';
  if (token.revokedAt) return 'revoked';
  return token.expiresAt <= now ? 'expired' : 'ready';
};

interface InvitationTimes {
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export const invitationState = (invitation: InvitationTimes, now: Date) => {
  if (invitation.acceptedAt) return 'accepted' as const;
  if (invitation.revokedAt) return 'revoked' as const;
  return invitation.expiresAt <= now ? ('expired' as const) : ('pending' as const);
};

/** Wrong codes that one challenge stands; NIST SP 800-63B 5.2.2 asks for a limit, six digits for a low one. */
export const maxCodeAttempts = 5;

/** Links that log in. One for a new password, or for an admin's look, opens nothing else (threat 27). */
export const loginPurposes = [
  'magic-link',
  'invitation',
  'login-email',
  'login-mail',
  'renewal',
  'offer-access',
  'one-email',
] as const satisfies readonly LinkPurpose[];

/** Sessions that prove who holds the mailbox or the account; a link that staff could read does not. */
const proving = new Set<SessionMethod>(['code', 'mailed-link', 'password', 'oidc']);

/** Whoever came so reads the contact's mail, or an issuer vouches for the address. */
export const provesMailbox = (method: SessionMethod) =>
  method !== 'password' && proving.has(method);

export const provesPerson = (method: SessionMethod) => proving.has(method);

interface Asked {
  session: { method: SessionMethod; createdAt: Date };
  contact: { passwordSetAt: Date | null; joinedAt: Date | null };
}

/** The first login and what belongs to it: its session begins within the transaction that joins. */
const firstLoginMilliseconds = 60_000;

/**
 * Whether the client is to be asked for a password now (G6). Who came by an identity provider has a way in; who
 * came by a link that staff could read may not set one.
 */
export const passwordDue = (
  signIn: Settings['sign-in'],
  { session, contact }: Asked
): 'required' | 'optional' | null => {
  const { methods, firstLoginPassword } = signIn;
  if (!methods.password || firstLoginPassword === 'never' || contact.passwordSetAt) return null;
  if (session.method !== 'code' && session.method !== 'mailed-link') return null;
  if (firstLoginPassword === 'required') return 'required';
  const joined = contact.joinedAt?.getTime() ?? 0;
  return session.createdAt.getTime() - joined < firstLoginMilliseconds ? 'optional' : null;
};
