import { rateOf, secondsLeft, withSample, type Sample } from './rate';

const after = (...sent: number[]) =>
  sent.reduce<readonly Sample[]>(
    (samples, bytes, second) => withSample(samples, { at: second * 1000, sent: bytes }),
    []
  );

describe('the speed of an upload', () => {
  it('[J5] is not guessed from a single moment', () => {
    expect(rateOf([])).toBeNull();
    expect(rateOf(after(500))).toBeNull();
    expect(secondsLeft(1000, null)).toBeNull();
  });

  it('[J5] is what was sent lately, not since the beginning', () => {
    const slowThenFast = after(0, 10, 20, 30, 1030, 2030, 3030, 4030, 5030, 6030, 7030, 8030, 9030);
    expect(rateOf(slowThenFast)).toBe(1000);
    expect(secondsLeft(2500, 1000)).toBe(3);
  });

  it('[J5] says no time when nothing moves', () => {
    expect(rateOf(after(700, 700, 700))).toBe(0);
    expect(secondsLeft(300, 0)).toBeNull();
  });
});
