import { textSize } from './text-size';

describe('the size of text in a field', () => {
  it('[K3] is that of paper, and smaller where there is less room', () => {
    expect(textSize('Ann Lee', { width: 200, height: 25 })).toBe(12);
    expect(textSize('Ann Lee', { width: 200, height: 10 })).toBe(7.5);
    expect(textSize('Ann Lee '.repeat(10), { width: 100, height: 25 })).toBeLessThan(7);
    expect(textSize('x'.repeat(2000), { width: 20, height: 10 })).toBe(4);
  });

  it('[K3] uses the lines that a high field has room for', () => {
    expect(textSize('Ann Lee '.repeat(10), { width: 200, height: 80 })).toBe(12);
  });
});
