import { decodeText } from './decodeText';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

describe('text of a file', () => {
  it('is read in the encoding it was written in', () => {
    expect(decodeText(bytes(0xc3, 0xa4))).toBe('ä');
    expect(decodeText(bytes(0xff, 0xfe, 0xe4, 0x00))).toBe('ä');
    expect(decodeText(bytes(0xe4, 0x62))).toBe('äb');
  });

  it('may end in the middle of a character', () => {
    expect(decodeText(bytes(0x61, 0xc3, 0xa4, 0xc3))).toBe('aä');
  });
});
