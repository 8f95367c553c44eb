import { addressBucket, clientAddress } from './client-address';
import { isOwnOrigin } from './origin';

const request = (forwarded: string, remoteAddress = '::ffff:192.0.2.1') =>
  ({ req: { socket: { remoteAddress } }, get: () => forwarded }) as unknown as Parameters<
    typeof clientAddress
  >[0];

describe('clientAddress', () => {
  it('ignores X-Forwarded-For without trusted proxies', () => {
    expect(clientAddress(request('203.0.113.9'), 0)).toBe('192.0.2.1');
  });
  it('takes the entry that the outermost trusted proxy wrote', () => {
    expect(clientAddress(request('6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9');
    expect(clientAddress(request('6.6.6.6, 203.0.113.9, 10.0.0.1'), 2)).toBe('203.0.113.9');
  });
  it('falls back to the socket when that entry is no address', () => {
    expect(clientAddress(request('unknown'), 1)).toBe('192.0.2.1');
    expect(clientAddress(request(''), 1)).toBe('192.0.2.1');
  });
});

describe('addressBucket', () => {
  it('counts an IPv6 subscriber by its /64', () => {
    expect(addressBucket('2001:db8:1:2::1')).toBe(addressBucket('2001:db8:1:2:ffff::9'));
    expect(addressBucket('2001:db8:1:2::1')).not.toBe(addressBucket('2001:db8:1:3::1'));
    expect(addressBucket('192.0.2.1')).toBe('192.0.2.1');
  });
});

describe('isOwnOrigin', () => {
  it('is the public URL’s origin and nothing that looks like it', () => {
    const own = 'https://portal.example.org';
    expect(isOwnOrigin(own, own)).toBe(true);
    for (const other of [
      'http://portal.example.org',
      'https://portal.example.org.evil.org',
      'https://evil.org',
      'null',
      '',
    ]) {
      expect(isOwnOrigin(other, own)).toBe(false);
    }
  });
  it('takes the names of a developer’s machine as one, on the same port', () => {
    expect(isOwnOrigin('http://127.0.0.1:1337', 'http://localhost:1337')).toBe(true);
    expect(isOwnOrigin('http://127.0.0.1:9999', 'http://localhost:1337')).toBe(false);
  });
});
