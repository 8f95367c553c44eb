import { useMutation } from '@tanstack/react-query';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { clockTime, useCountdown } from '../../../ui/use-countdown';
import { useIntl } from '../intl';

/** Time for a mail to arrive before another one is asked for, in ms. */
const patience = 30_000;

export interface SendAgainProps {
  sentAt: number;
  /** absent where the means to ask again are gone (a link's secret, after a reload) */
  resend: (() => Promise<unknown>) | undefined;
  onRestart: () => void;
}

export function SendAgain({ sentAt, resend, onRestart }: SendAgainProps) {
  const intl = useIntl();
  const left = useCountdown(sentAt + patience);
  const again = useMutation({ mutationFn: async () => resend?.() });
  const wait = useWait(again);
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-5">
      {again.isSuccess && left > 0 && (
        <Notice kind="good">{intl.formatMessage({ id: 'code.sentAgain' })}</Notice>
      )}
      <Refusal of={again} />
      <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.spam' })}</p>
      <div className="-mx-5 flex flex-wrap">
        {resend && (
          <Button
            look="plain"
            busy={again.isPending}
            held={left > 0 || wait > 0}
            onClick={() => again.mutate()}
          >
            {left > 0
              ? intl.formatMessage({ id: 'code.againIn' }, { time: clockTime(left) })
              : intl.formatMessage({ id: 'code.again' })}
          </Button>
        )}
        <Button look="plain" onClick={onRestart}>
          {intl.formatMessage({ id: 'code.otherAddress' })}
        </Button>
      </div>
    </div>
  );
}
