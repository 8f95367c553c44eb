/** The only source of the current time. Tests pass one that they move by hand. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const addMinutes = (time: Date, minutes: number) =>
  new Date(time.getTime() + minutes * 60_000);

export const addSeconds = (time: Date, seconds: number) =>
  new Date(time.getTime() + seconds * 1000);
