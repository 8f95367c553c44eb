import { useSyncExternalStore } from 'react';

const everySecond = (tick: () => void) => {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
};
const never = () => () => undefined;
const thisSecond = () => Math.floor(Date.now() / 1000);

/** Whole seconds left until `until` (ms since 1970), never below 0; 0 where nothing is waited for. */
export function useCountdown(until: number | null): number {
  const now = useSyncExternalStore(until === null ? never : everySecond, thisSecond, thisSecond);
  return until === null ? 0 : Math.max(0, Math.floor(until / 1000) - now);
}

/** 75 → 1:15 */
export const clockTime = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
