import type { Keys, LimitRule } from './names';

/** Points within a window of seconds, for the calls of the lower rooms. */
export const limitRules = {
  /** an office behind one address may ask for this many mails */
  'login-mail.address': { points: 60, seconds: 600 },
  /** mails that one mailbox gets on request, whoever asks from wherever (threat 49) */
  'login-mail.recipient': { points: 5, seconds: 900 },
  'code.address': { points: 100, seconds: 600 },
  /** wrong codes for one mailbox, over all its challenges (threat 23) */
  'code.recipient': { points: 10, seconds: 3600 },
  'link.address': { points: 200, seconds: 600 },
  /** new links asked for with one dead link */
  'renew.link': { points: 3, seconds: 3600 },
  'password.address': { points: 100, seconds: 600 },
  /** wrong passwords for one address, whoever tries from wherever; codes and links still let its owner in */
  'password.recipient': { points: 10, seconds: 900 },
  'oidc.address': { points: 60, seconds: 600 },
  'portal.address': { points: 600, seconds: 60 },
} as const satisfies Record<string, LimitRule>;

declare module './names' {
  interface LimitsOfRooms extends Keys<typeof limitRules> {}
}
