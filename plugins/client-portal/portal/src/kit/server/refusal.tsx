import { Notice } from '../../ui/notice';
import { isPortalError } from './api';
import { useProblemText } from './problem-text';
import { useWait, type Attempt } from './use-wait';
import { WaitNotice } from './wait-notice';

interface RefusalProps {
  of: Attempt;
  /** it is said elsewhere, beside the field that it is about */
  said?: boolean;
}

/** Why an attempt has failed; after too many, how long to wait. */
export function Refusal({ of: attempt, said = false }: RefusalProps) {
  const problem = useProblemText();
  const wait = useWait(attempt);
  const { error } = attempt;
  if (wait > 0) return <WaitNotice seconds={wait} />;
  if (!error || said || isPortalError(error, 'rate_limited')) return null;
  return <Notice kind="bad">{problem(error)}</Notice>;
}
