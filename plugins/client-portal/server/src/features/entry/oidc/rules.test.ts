import { readClaims, verifiedAddress } from './rules';

const address = (claims: object) => {
  const read = readClaims({ sub: 'one', ...claims });
  return read && verifiedAddress(read)?.folded;
};

describe('[G2] claims', () => {
  it('takes an address that the issuer vouches for', () => {
    expect(address({ email: 'Ann@Clients.example', email_verified: true })).toBe(
      'ann@clients.example'
    );
  });

  it.each([false, 'true', 'false', 1, null, undefined, {}])(
    'takes none when email_verified is %p',
    (email_verified) =>
      expect(address({ email: 'ann@clients.example', email_verified }) ?? null).toBeNull()
  );

  it.each([
    ['full width', 'ｏffice@example.com'],
    ['a ligature', 'oﬃce@example.com'],
    ['the sign of the unit Kelvin', 'office@\u212Aelvin.example'],
    ['a long s', 'bo\u017Fs@example.com'],
    ['another address as its name', '"evil@evil.example" <office@example.com>'],
    ['white space around it', ' office@example.com'],
    ['a comment', 'office@example.com (evil)'],
    ['a full-width domain', 'office@ｅxample.com'],
  ])('does not read an address with %s as people’s typing is read', (_, email) => {
    expect(address({ email, email_verified: true }) ?? null).toBeNull();
  });

  it.each([
    ['Office@Example.COM', 'office@example.com'],
    ['josé@clients.example', 'josé@clients.example'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ])('takes %s as %s', (email, folded) => {
    expect(address({ email, email_verified: true })).toBe(folded);
  });

  it.each([undefined, '', 42, null])('takes no subject %p', (sub) => {
    expect(readClaims({ sub, email: 'ann@clients.example', email_verified: true })).toBeNull();
  });
});
