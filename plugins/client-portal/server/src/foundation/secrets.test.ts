import { createSecrets, equal, randomDocumentId, randomLoginCode, randomSecret } from './secrets';

const old = 'o'.repeat(32);
const current = 'c'.repeat(32);

describe('secrets', () => {
  it('derives another key for each purpose', () => {
    const secrets = createSecrets([current]);
    expect(secrets.sign('login-code', 'x')).not.toBe(secrets.sign('recipient', 'x'));
  });

  it('accepts what an older key of the ring signed, and signs with the current one', () => {
    const before = createSecrets([old]).sign('login-code', '123456');
    const after = createSecrets([current, old]);
    expect(after.verify('login-code', '123456', before)).toBe(true);
    expect(after.sign('login-code', '123456')).not.toBe(before);
    expect(createSecrets([current]).verify('login-code', '123456', before)).toBe(false);
  });

  it('makes ten thousand link secrets of one form and no two alike', () => {
    const made = new Set(Array.from({ length: 10_000 }, randomSecret));
    expect(made.size).toBe(10_000);
    for (const secret of made) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  it('makes codes of six digits, some with a leading zero', () => {
    const codes = Array.from({ length: 2000 }, randomLoginCode);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });

  it('makes document ids that Strapi reads as such, in relations too', () => {
    for (let n = 0; n < 500; n += 1) expect(randomDocumentId()).toMatch(/^[a-z][a-z0-9]{23}$/);
  });

  it('seals a text for its purpose only, and opens what an older key sealed', () => {
    const old = createSecrets(['one-secret-of-the-portal-0123456789']);
    const sealed = old.seal('provider-secret', 'hidden');
    expect(sealed).not.toContain('hidden');
    expect(old.open('provider-secret', sealed)).toBe('hidden');
    expect(old.open('oidc-flow', sealed)).toBeNull();
    const ring = ['two-secret-of-the-portal-0123456789', 'one-secret-of-the-portal-0123456789'];
    expect(createSecrets(ring).open('provider-secret', sealed)).toBe('hidden');
    expect(createSecrets(ring.slice(0, 1)).open('provider-secret', sealed)).toBeNull();
    for (const broken of ['', 'x', `${sealed.slice(0, -2)}AA`]) {
      expect(old.open('provider-secret', broken)).toBeNull();
    }
  });

  it('compares texts of any length', () => {
    expect(equal('a', 'a')).toBe(true);
    expect(equal('a', 'ab')).toBe(false);
    expect(equal('', '')).toBe(true);
  });
});
