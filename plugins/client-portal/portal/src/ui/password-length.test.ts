import { lengthFault, lengthOf } from './password-length';

describe('the length of a password', () => {
  it('[G5] counts characters as people do', () => {
    expect(lengthOf('😀😀')).toBe(2);
    expect(lengthFault('ninechars')).toBe('tooShort');
    expect(lengthFault('ten chars!')).toBeNull();
  });

  it('[G5] ends where bcrypt stops reading, in bytes', () => {
    expect(lengthFault('a'.repeat(72))).toBeNull();
    expect(lengthFault('a'.repeat(73))).toBe('tooLong');
    expect(lengthFault('ä'.repeat(37))).toBe('tooLong');
  });
});
