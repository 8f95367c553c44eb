/*
 * Two ways to be due. A checklist of documents is due on a day, which has no time zone. A contract is due at
 * a moment: the end of the day that an admin chose, where that admin is.
 */

const hour = 60 * 60 * 1000;

/** Whether a day (`YYYY-MM-DD`) is over everywhere: it ends last at UTC-12. */
export const isDueDayOver = (day: string, now: Date) =>
  now.getTime() >= Date.parse(`${day}T00:00:00Z`) + 36 * hour;

/** Whether a moment (ISO 8601) has come. */
export const isDueMomentOver = (moment: string, now: Date) => Date.parse(moment) <= now.getTime();

/** The last second of a day (`YYYY-MM-DD`) in the time zone of this machine, ISO 8601; null where it is no day. */
export const endOfDueDay = (day: string) => {
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
};

const two = (number: number) => String(number).padStart(2, '0');

/** The day (`YYYY-MM-DD`) of a moment in the time zone of this machine; empty where there is none. */
export const dueDayOf = (moment: string | null) => {
  if (moment === null) return '';
  const at = new Date(moment);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
