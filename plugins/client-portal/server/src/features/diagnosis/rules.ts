import type { Diagnosis, Mend } from '#protocol';

export type Finding = Diagnosis['findings'][number];

/** All that was looked up of one contact; nothing here asks anything. */
export interface Evidence {
  now: Date;
  portalOpen: boolean;
  domain: {
    host: string;
    status: 'pending' | 'verified' | 'failing';
    reason: string | null;
  } | null;
  contact: {
    access: 'on' | 'off';
    disabledAt: Date | null;
    dndEmail: boolean;
    invitedAt: Date | null;
    joinedAt: Date | null;
    lastLoginAt: Date | null;
    lastLoginMethod: string | null;
  };
  userBlocked: boolean;
  invitation: { state: 'pending' | 'accepted' | 'expired' | 'revoked'; sentAt: Date } | null;
  /** the latest mail with a way in */
  message: { status: string; reason: string | null; at: Date; template: string } | null;
  /** the latest link, and whether only scanners have opened it */
  link: { state: string; expiresAt: Date; openedByPerson: boolean; opened: boolean } | null;
  methods: { code: boolean; link: boolean; password: boolean; providers: number };
  passwordSet: boolean;
}

const finding = (
  check: Finding['check'],
  state: Finding['state'],
  name: string,
  mends: Mend[] = [],
  facts: Finding['facts'] = {}
): Finding => ({ check, state, finding: name, facts, mends });

const iso = (date: Date) => date.toISOString();

const access = ({ contact }: Evidence): Finding => {
  if (contact.access === 'on') return finding('access', 'ok', 'on');
  return contact.disabledAt
    ? finding('access', 'problem', 'disabled', ['enable-access'], { at: iso(contact.disabledAt) })
    : finding('access', 'problem', 'never-on', ['enable-access', 'send-invitation']);
};

const domain = (evidence: Evidence): Finding => {
  if (!evidence.domain) return finding('domain', 'ok', 'server');
  const { host, status, reason } = evidence.domain;
  if (status === 'verified') return finding('domain', 'ok', 'verified', [], { host });
  // Links use the server's own address meanwhile: whoever types the domain does not get in.
  return finding('domain', 'notice', status, ['check-domain'], { host, reason: reason ?? '' });
};

const invitation = ({ contact, invitation: latest }: Evidence): Finding => {
  if (contact.joinedAt)
    return finding('invitation', 'ok', 'joined', [], { at: iso(contact.joinedAt) });
  if (!latest) {
    return contact.invitedAt
      ? finding('invitation', 'ok', 'invited', [], { at: iso(contact.invitedAt) })
      : finding('invitation', 'problem', 'never-invited', ['send-invitation', 'make-link']);
  }
  const facts = { at: iso(latest.sentAt) };
  if (latest.state === 'pending') return finding('invitation', 'ok', 'pending', [], facts);
  if (latest.state === 'accepted') return finding('invitation', 'ok', 'accepted', [], facts);
  return finding('invitation', 'problem', latest.state, ['send-invitation', 'make-link'], facts);
};

const delivery = ({ message }: Evidence): Finding => {
  if (!message) return finding('delivery', 'notice', 'nothing-sent', ['send-login-email']);
  const facts = { at: iso(message.at), template: message.template, reason: message.reason ?? '' };
  if (message.status === 'sent') return finding('delivery', 'ok', 'sent', [], facts);
  if (message.status === 'failed') {
    // 5.1.x of RFC 3463, or a 55x answer: the address itself is refused
    const bounced = /\b5\.1\.\d|\b55[0-9]\b/.test(message.reason ?? '');
    return bounced
      ? finding('delivery', 'problem', 'bounced', ['change-address', 'make-link'], facts)
      : finding('delivery', 'problem', 'failed', ['retry-message', 'make-link'], facts);
  }
  if (message.status === 'suppressed') {
    return finding('delivery', 'problem', 'suppressed', ['make-link'], facts);
  }
  return finding('delivery', 'notice', 'waiting', [], facts);
};

const link = ({ link: latest, contact }: Evidence): Finding => {
  if (!latest) return finding('link', 'notice', 'none', ['make-link']);
  const facts = { until: iso(latest.expiresAt) };
  if (latest.state === 'ready') {
    if (latest.openedByPerson)
      return finding('link', 'notice', 'opened-not-pressed', ['make-link'], facts);
    return latest.opened
      ? finding('link', 'ok', 'scanned-only', [], facts)
      : finding('link', 'ok', 'waiting', [], facts);
  }
  if (latest.state === 'used') {
    return finding('link', contact.joinedAt ? 'ok' : 'notice', 'used', ['make-link'], facts);
  }
  // Whoever has joined types the address and gets a code: a dead link keeps nobody out.
  return finding(
    'link',
    contact.joinedAt ? 'notice' : 'problem',
    latest.state,
    ['send-login-email', 'make-link'],
    facts
  );
};

const methods = ({ methods: on, passwordSet }: Evidence): Finding => {
  if (on.code || on.link || on.providers > 0) return finding('methods', 'ok', 'on');
  if (on.password && passwordSet) return finding('methods', 'ok', 'password');
  return on.password
    ? finding('methods', 'notice', 'password-only', ['switch-on-methods'])
    : finding('methods', 'problem', 'none-on', ['switch-on-methods']);
};

/** Why she can't get in, from the outside in; each finding with what can be done about it (X2). */
export const diagnose = (evidence: Evidence): Finding[] => {
  const { contact } = evidence;
  return [
    evidence.portalOpen
      ? finding('portal-open', 'ok', 'open')
      : finding('portal-open', 'problem', 'closed', ['open-portal']),
    domain(evidence),
    access(evidence),
    evidence.userBlocked
      ? finding('linked-user', 'problem', 'blocked', ['enable-access'])
      : finding('linked-user', 'ok', 'free'),
    contact.dndEmail
      ? finding('do-not-disturb', 'notice', 'email', ['clear-do-not-disturb', 'make-link'])
      : finding('do-not-disturb', 'ok', 'none'),
    invitation(evidence),
    delivery(evidence),
    link(evidence),
    methods(evidence),
    contact.lastLoginAt
      ? finding('last-login', 'ok', 'at', [], {
          at: iso(contact.lastLoginAt),
          method: contact.lastLoginMethod ?? '',
        })
      : finding('last-login', 'notice', 'never'),
  ];
};
