import { useCountdown } from '../../ui/use-countdown';
import { isPortalError } from './api';

export interface Attempt {
  error: unknown;
  submittedAt: number;
}

/** Seconds that the server asked to wait after this attempt, counting down. */
export function useWait({ error, submittedAt }: Attempt): number {
  const limited = isPortalError(error, 'rate_limited');
  return useCountdown(limited ? submittedAt + (error.retryAfterSeconds ?? 60) * 1000 : null);
}
