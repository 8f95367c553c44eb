import { drawn, readable } from '../../testing/drawn';
import { PortalError } from '../server/api';
import { CodeInput, digitsOf, isWrongCode } from './code-input';

const still = { error: null, submittedAt: 0, isPending: false, isSuccess: false };
const field = (verify: Partial<typeof still> | { error: PortalError; submittedAt?: number }) =>
  drawn(<CodeInput verify={{ ...still, ...verify }} onComplete={jest.fn()} />);

describe('a field for a mailed code', () => {
  it('[G3] is filled in by the browser, from a keypad of digits', () => {
    const markup = field({});
    expect(readable(markup)).toBe('Six-digit code');
    expect(markup).toContain('autoComplete="one-time-code"');
    expect(markup).toContain('inputMode="numeric"');
    expect(markup).not.toContain('readonly=""');
  });

  it('[G3] takes wide digits too, whatever stands between them', () => {
    expect(digitsOf(' 123 456')).toBe('123456');
    expect(digitsOf('Your code: 12-34-567')).toBe('123456');
    expect(digitsOf('１２３４５６')).toBe('123456');
    expect(digitsOf('12a')).toBe('12');
    // as keypads in Arabic, Persian and Hindi give them
    expect(digitsOf('٤٨٢٩١٥')).toBe('482915');
    expect(digitsOf('۴۸۲ ۹۱۵')).toBe('482915');
    expect(digitsOf('०१२३४५')).toBe('012345');
    expect(digitsOf('𝟜𝟠𝟚𝟡𝟙𝟝')).toBe('482915');
  });

  it('[G3] says at the field that a code is wrong, and takes another', () => {
    const markup = field({ error: new PortalError('code_invalid', 400) });
    const [, id = 'none'] = /aria-describedby="([^"]+)"/.exec(markup) ?? [];
    expect(markup).toContain(`id="${id}" role="alert"`);
    expect(markup).toContain('aria-invalid="true"');
    expect(readable(markup)).toContain('This code is not right');
    expect(markup).not.toContain('readonly=""');
  });

  it('[G3] leaves to others what has nothing to do with the code', () => {
    const offline = new PortalError('offline', 0);
    expect(isWrongCode(offline)).toBe(false);
    expect(readable(field({ error: offline }))).toBe('Six-digit code');
  });

  it('[G3] takes nothing while a code is judged, once it was right, and after too many', () => {
    expect(field({ isPending: true })).toContain('readonly=""');
    expect(field({ isSuccess: true })).toContain('readonly=""');
    const error = new PortalError('rate_limited', 429);
    expect(field({ error, submittedAt: Date.now() })).toContain('readonly=""');
    expect(field({ error, submittedAt: Date.now() - 3_600_000 })).not.toContain('readonly=""');
  });
});
