import { diagnose, type Evidence } from './rules';

const now = new Date('2026-11-21T12:00:00Z');
const well: Evidence = {
  now,
  portalOpen: true,
  domain: null,
  contact: {
    access: 'on',
    disabledAt: null,
    dndEmail: false,
    invitedAt: now,
    joinedAt: now,
    lastLoginAt: now,
    lastLoginMethod: 'code',
  },
  userBlocked: false,
  invitation: { state: 'accepted', sentAt: now },
  message: { status: 'sent', reason: null, at: now, template: 'invitation' },
  link: { state: 'used', expiresAt: now, openedByPerson: true, opened: true },
  methods: { code: true, link: true, password: true, providers: 0 },
  passwordSet: false,
};
const problems = (more: Partial<Evidence>) =>
  diagnose({ ...well, ...more })
    .filter(({ state }) => state === 'problem')
    .map(({ check, finding, mends }) => [check, finding, mends[0]]);
const newcomer = { ...well.contact, invitedAt: null, joinedAt: null, lastLoginAt: null };

describe('[X2] diagnose', () => {
  it('finds nothing where nothing is wrong', () => expect(problems({})).toEqual([]));

  it('finds the portal closed', () =>
    expect(problems({ portalOpen: false })).toEqual([['portal-open', 'closed', 'open-portal']]));

  it('tells access that was switched off from access that was never on', () => {
    const off = { ...well.contact, access: 'off' as const };
    expect(problems({ contact: { ...off, disabledAt: now } })).toEqual([
      ['access', 'disabled', 'enable-access'],
    ]);
    expect(problems({ contact: off })).toEqual([['access', 'never-on', 'enable-access']]);
  });

  it('finds the invitation that was never sent, or is over', () => {
    expect(problems({ contact: newcomer, invitation: null, message: null, link: null })).toEqual([
      ['invitation', 'never-invited', 'send-invitation'],
    ]);
    expect(
      problems({
        contact: { ...newcomer, invitedAt: now },
        invitation: { state: 'expired', sentAt: now },
        link: { ...well.link, state: 'expired' } as Evidence['link'],
      })
    ).toEqual([
      ['invitation', 'expired', 'send-invitation'],
      ['link', 'expired', 'send-login-email'],
    ]);
  });

  it.each([
    ['550 5.1.1 no such user', 'bounced', 'change-address'],
    ['421 try later', 'failed', 'retry-message'],
  ])('reads what the server said: %s', (reason, name, mend) =>
    expect(
      problems({ message: { ...well.message, status: 'failed', reason } as Evidence['message'] })
    ).toEqual([['delivery', name, mend]])
  );

  it('finds the linked user blocked', () =>
    expect(problems({ userBlocked: true })).toEqual([['linked-user', 'blocked', 'enable-access']]));
});
