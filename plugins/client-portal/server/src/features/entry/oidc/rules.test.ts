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

  it.each([undefined, '', 42, null])('takes no subject %p', (sub) => {
    expect(readClaims({ sub, email: 'ann@clients.example', email_verified: true })).toBeNull();
  });
});
