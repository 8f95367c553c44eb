import { createSecrets, equal, randomLoginCode, randomSecret } from './secrets';

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

  it('compares texts of any length', () => {
    expect(equal('a', 'a')).toBe(true);
    expect(equal('a', 'ab')).toBe(false);
    expect(equal('', '')).toBe(true);
  });
});
