import { boxOf, isTooLittle, pathOf, thinned } from './strokes';

const line = [
  { x: 0, y: 10 },
  { x: 20, y: 0 },
  { x: 40, y: 10 },
];

describe('drawn strokes', () => {
  it('[K3] become a path, also a dot', () => {
    expect(pathOf([line])).toBe('M0 10Q20 0 30 5L40 10');
    expect(pathOf([[{ x: 1, y: 2 }]])).toBe('M1 2h0.1');
    expect(pathOf([])).toBe('');
  });

  it('[K3] know what they cover', () => {
    expect(boxOf([line], 1)).toEqual({ x: -1, y: -1, width: 42, height: 12 });
    expect(isTooLittle([])).toBe(true);
    expect(isTooLittle([[{ x: 5, y: 5 }]])).toBe(true);
    expect(isTooLittle([line])).toBe(false);
  });

  it('[K3] are thinned to what the server takes, with both ends', () => {
    const long = Array.from({ length: 4000 }, (_, x) => ({ x, y: 0 }));
    const strokes = thinned(Array.from({ length: 6 }, () => long));
    expect(strokes.flat().length).toBeLessThanOrEqual(15_000);
    expect(strokes[0]?.at(-1)).toEqual({ x: 3999, y: 0 });
    expect(thinned([line])).toEqual([line]);
  });
});
