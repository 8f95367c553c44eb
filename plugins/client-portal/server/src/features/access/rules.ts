import type { LinkState, SkipReason } from '../../../../protocol/src';

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
