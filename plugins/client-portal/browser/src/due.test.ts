import { dueDayOf, endOfDueDay, isDueDayOver, isDueMomentOver } from './due';

describe('being due', () => {
  it('on a day ends when that day is over everywhere', () => {
    expect(isDueDayOver('2026-03-04', new Date('2026-03-05T11:59:59.999Z'))).toBe(false);
    expect(isDueDayOver('2026-03-04', new Date('2026-03-05T12:00:00.000Z'))).toBe(true);
  });

  it('at a moment ends with it', () => {
    const moment = '2026-03-04T22:59:59.000Z';
    expect(isDueMomentOver(moment, new Date('2026-03-04T22:59:58.999Z'))).toBe(false);
    expect(isDueMomentOver(moment, new Date(moment))).toBe(true);
  });

  it('until the end of a day is until its last second here', () => {
    const end = endOfDueDay('2026-03-04');
    expect(dueDayOf(end)).toBe('2026-03-04');
    expect(new Date(end ?? '').getHours()).toBe(23);
    expect(endOfDueDay('')).toBeNull();
    expect(dueDayOf(null)).toBe('');
  });
});
