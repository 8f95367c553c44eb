import { decodeText } from './decode-text';

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

describe('the text of a file', () => {
  it('[J4] is UTF-8, also when it is cut off within a character', () => {
    expect(decodeText(bytes(0x47, 0xc3, 0xbc, 0x6e))).toBe('Gün');
    expect(decodeText(bytes(0x47, 0xc3))).toBe('G');
    expect(decodeText(bytes())).toBe('');
  });

  it('[J4] is read as what its first bytes say', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x47, 0x00, 0xfc, 0x00))).toBe('Gü');
  });

  it('[J4] is Western European where it can’t be UTF-8', () => {
    expect(decodeText(bytes(0x47, 0xfc, 0x6e))).toBe('Gün');
  });
});
