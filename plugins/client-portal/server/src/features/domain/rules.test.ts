import { afterCheck, isPublicAddress, toleratedFailures, type DomainStatus } from './rules';

const now = new Date('2026-11-21T12:00:00Z');
const fresh: DomainStatus = {
  host: 'portal.example.com',
  status: 'pending',
  reason: null,
  detail: null,
  proof: 'p',
  checkedAt: null,
  verifiedAt: null,
  failures: 0,
};
const failed = { ok: false, reason: 'http_unreachable', detail: 'ECONNREFUSED' } as const;

describe('[A6] afterCheck', () => {
  it('verifies', () => {
    expect(afterCheck(fresh, { ok: true }, now)).toMatchObject({
      status: 'verified',
      verifiedAt: now.toISOString(),
      reason: null,
    });
  });

  it('says why it fails, and keeps the proof', () => {
    expect(afterCheck(fresh, failed, now)).toMatchObject({
      status: 'failing',
      reason: 'http_unreachable',
      proof: 'p',
    });
  });

  it('does not take a verified domain away for a hiccup', () => {
    let status = afterCheck(fresh, { ok: true }, now);
    for (let n = 0; n < toleratedFailures; n += 1) {
      status = afterCheck(status, failed, now);
      expect(status).toMatchObject({ status: 'verified', reason: 'http_unreachable' });
    }
    expect(afterCheck(status, failed, now).status).toBe('failing');
    expect(afterCheck(afterCheck(status, failed, now), { ok: true }, now).failures).toBe(0);
  });
});

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.9',
    '172.20.1.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '100.64.0.1',
    'localhost',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.216.34', '2606:2800:220:1::1'])('takes %s', (address) =>
    expect(isPublicAddress(address)).toBe(true)
  );
});
