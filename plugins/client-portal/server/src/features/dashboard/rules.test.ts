import { tally, weekStarts } from './rules';

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

  it('counts into the right week, and leaves out what lies outside', () => {
    const starts = weekStarts(new Date('2026-11-21T12:00:00Z'), 2);
    const at = (text: string) => new Date(text);
    const weeks = tally(
      starts,
      [at('2026-11-15T23:59:59Z'), at('2026-11-16T00:00:00Z'), at('2026-01-01T00:00:00Z')],
      [at('2026-11-20T00:00:00Z')]
    );
    expect(weeks).toEqual([
      { week: '2026-11-09', invited: 1, joined: 0 },
      { week: '2026-11-16', invited: 1, joined: 1 },
    ]);
  });
});
