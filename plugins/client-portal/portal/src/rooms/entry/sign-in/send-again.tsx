import { useMutation } from '@tanstack/react-query';
import { Refusal } from '../../../kit/server/refusal';
import { SendAgainButton, useUntilAgain } from '../../../kit/session/send-again';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';

export interface SendAgainProps {
  sentAt: number;
  /** absent where the means to ask again are gone (a link's secret, after a reload) */
  resend: (() => Promise<unknown>) | undefined;
  onRestart: () => void;
}

export function SendAgain({ sentAt, resend, onRestart }: SendAgainProps) {
  const intl = useIntl();
  const left = useUntilAgain(sentAt);
  const again = useMutation({ mutationFn: async () => resend?.() });
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-5">
      {again.isSuccess && left > 0 && (
        <Notice kind="good">{intl.formatMessage({ id: 'code.sentAgain' })}</Notice>
      )}
      <Refusal of={again} />
      <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.spam' })}</p>
      <div className="-mx-5 flex flex-wrap">
        {resend && <SendAgainButton left={left} attempt={again} onClick={() => again.mutate()} />}
        <Button look="plain" onClick={onRestart}>
          {intl.formatMessage({ id: 'code.otherAddress' })}
        </Button>
      </div>
    </div>
  );
}
