/** Points within a window of seconds. One table, so that an operator sees all of them at once. */
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
  /** files that one client begins to send */
  'upload.contact': { points: 600, seconds: 3600 },
  /** codes and signatures tried by one client */
  'sign.contact': { points: 60, seconds: 3600 },
  'verify.address': { points: 60, seconds: 600 },
  /** files that are sent for a report, and held in memory meanwhile */
  'verify-file.address': { points: 20, seconds: 600 },
  'portal.address': { points: 600, seconds: 60 },
} as const;

export type LimitName = keyof typeof limitRules;
