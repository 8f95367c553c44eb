/** How far an upload was at a moment (ms since 1970). */
export interface Sample {
  at: number;
  sent: number;
}

/** What is looked back at, in ms: long enough to be calm, short enough to notice a change. */
const span = 8000;
/** Before that much time (ms) a figure would only be a guess. */
const shortest = 800;

/** The samples that still count, with the newest. */
export const withSample = (samples: readonly Sample[], newest: Sample): readonly Sample[] => [
  ...samples.filter(({ at }) => newest.at - at <= span),
  newest,
];

/** Bytes a second over the samples; null while there is too little to go by. */
export function rateOf(samples: readonly Sample[]): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < shortest) return null;
  return Math.max(0, last.sent - first.sent) / ((last.at - first.at) / 1000);
}

/** Whole seconds until `left` bytes are sent; null when nothing moves. */
export const secondsLeft = (left: number, rate: number | null): number | null =>
  rate ? Math.ceil(left / rate) : null;
