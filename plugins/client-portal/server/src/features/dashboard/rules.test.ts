import { weekAfter, weekStarts } from './rules';

describe('[B7] adoption by week', () => {
  it('begins each week on Monday, UTC, and ends with this one', () => {
    const sunday = new Date('2026-11-22T23:59:59Z');
    const starts = weekStarts(sunday, 3).map((date) => date.toISOString());
    expect(starts).toEqual([
      '2026-11-02T00:00:00.000Z',
      '2026-11-09T00:00:00.000Z',
      '2026-11-16T00:00:00.000Z',
    ]);
    expect(weekStarts(new Date('2026-11-23T00:00:00Z'), 1)[0]?.toISOString()).toBe(
      '2026-11-23T00:00:00.000Z'
    );
  });

  it('leaves no gap and no overlap between weeks', () => {
    const starts = weekStarts(new Date('2026-11-21T12:00:00Z'), 12);
    starts.slice(1).forEach((start, index) => {
      expect(weekAfter(starts[index] ?? start)).toEqual(start);
    });
  });
});
