import { decideSend, invitationState, linkState } from './rules';

const now = new Date('2026-11-21T12:00:00Z');
const earlier = new Date(now.getTime() - 1000);
const later = new Date(now.getTime() + 1000);

const contact = (more: object = {}) => ({
  access: 'on' as 'on' | 'off',
  disabledAt: null as Date | null,
  dndEmail: false,
  joinedAt: null as Date | null,
  ...more,
});

describe('decideSend', () => {
  it('gives access to who never had it, and none to whom somebody switched off', () => {
    expect(decideSend('invitation', contact({ access: 'off' }))).toEqual({
      send: true,
      grants: true,
    });
    expect(decideSend('login-email', contact({ access: 'off' }))).toEqual({
      send: true,
      grants: true,
    });
    const disabled = contact({ access: 'off', disabledAt: earlier });
    expect(decideSend('invitation', disabled)).toEqual({ send: false, reason: 'access_disabled' });
  });

  it('[C11] invites nobody who is in, and mails nobody who wants no mail', () => {
    expect(decideSend('invitation', contact({ joinedAt: earlier }))).toEqual({
      send: false,
      reason: 'already_joined',
    });
    expect(decideSend('login-email', contact({ joinedAt: earlier }))).toEqual({
      send: true,
      grants: false,
    });
    expect(decideSend('login-email', contact({ dndEmail: true }))).toEqual({
      send: false,
      reason: 'do_not_disturb',
    });
  });
});

describe('linkState', () => {
  const token = (more: object = {}) => ({
    expiresAt: later,
    usedAt: null,
    revokedAt: null,
    ...more,
  });

  it('is ready until its very end', () => {
    expect(linkState(token(), now)).toBe('ready');
    expect(linkState(token({ expiresAt: now }), now)).toBe('expired');
    expect(linkState(token({ expiresAt: earlier }), now)).toBe('expired');
  });

  it('remembers use before all else', () => {
    expect(linkState(token({ usedAt: earlier, revokedAt: earlier, expiresAt: earlier }), now)).toBe(
      'used'
    );
    expect(linkState(token({ revokedAt: earlier, expiresAt: earlier }), now)).toBe('revoked');
  });
});

describe('invitationState', () => {
  it('[C13] is pending, accepted, revoked or expired', () => {
    const times = { expiresAt: later, acceptedAt: null, revokedAt: null };
    expect(invitationState(times, now)).toBe('pending');
    expect(invitationState({ ...times, expiresAt: now }, now)).toBe('expired');
    expect(invitationState({ ...times, revokedAt: earlier }, now)).toBe('revoked');
    expect(invitationState({ ...times, acceptedAt: earlier, revokedAt: earlier }, now)).toBe(
      'accepted'
    );
  });
});
