export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

export const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

/** The largest unit that a number of minutes fills without a rest. */
export const largestUnit = (minutes: number): Unit =>
  (['days', 'hours'] as const).find((unit) => minutes > 0 && minutes % minutesIn[unit] === 0) ??
  'minutes';
