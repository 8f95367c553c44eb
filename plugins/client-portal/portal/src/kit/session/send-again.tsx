import { useIntl } from 'react-intl';
import { Button } from '../../ui/button';
import { clockTime, useCountdown } from '../../ui/use-countdown';
import { useWait, type Attempt } from '../server/use-wait';

/** Time for a mail to arrive before another one is asked for, in ms. */
const patience = 30_000;

/** Seconds until another mail may be asked for. */
export const useUntilAgain = (sentAt: number | null) =>
  useCountdown(sentAt === null ? null : sentAt + patience);

interface SendAgainButtonProps {
  /** see `useUntilAgain` */
  left: number;
  attempt: Attempt & { isPending: boolean };
  onClick: () => void;
}

/** Asks for the mail once more, when the last one had its time. */
export function SendAgainButton({ left, attempt, onClick }: SendAgainButtonProps) {
  const intl = useIntl();
  const wait = useWait(attempt);
  return (
    <Button look="plain" busy={attempt.isPending} held={left > 0 || wait > 0} onClick={onClick}>
      {left > 0
        ? intl.formatMessage({ id: 'code.againIn' }, { time: clockTime(left) })
        : intl.formatMessage({ id: 'code.again' })}
    </Button>
  );
}
