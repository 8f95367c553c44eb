import { nextReminder } from './reminders';

describe('reminders', () => {
  it('[K5] come first after some days, then every so many, or never', () => {
    const from = new Date('2026-11-01T12:00:00.000Z');
    const days = { firstAfterDays: 3, everyDays: 7 };
    expect(nextReminder(days, from, 0)?.toISOString()).toBe('2026-11-04T12:00:00.000Z');
    expect(nextReminder(days, from, 2)?.toISOString()).toBe('2026-11-08T12:00:00.000Z');
    expect(nextReminder({ firstAfterDays: null, everyDays: null }, from, 0)).toBeNull();
  });

  it('are counted from the latest one', () => {
    const from = new Date('2026-11-01T10:00:00Z');
    const days = { firstAfterDays: 2, everyDays: 5 };
    expect(nextReminder(days, from, 0)).toEqual(new Date('2026-11-03T10:00:00Z'));
    expect(nextReminder(days, from, 3)).toEqual(new Date('2026-11-06T10:00:00Z'));
  });

  it('come once where only the first is wanted, or only after one by hand', () => {
    const from = new Date('2026-11-01T10:00:00Z');
    expect(nextReminder({ firstAfterDays: 2, everyDays: null }, from, 1)).toBeNull();
    expect(nextReminder({ firstAfterDays: null, everyDays: 5 }, from, 1)).toEqual(
      new Date('2026-11-06T10:00:00Z')
    );
  });
});
