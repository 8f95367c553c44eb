import type { FormEvent } from 'react';
import type { LoggedIn } from '#protocol';
import { Refusal } from '../../../kit/server/refusal';
import { CodeInput, isWrongCode } from '../../../kit/session/code-input';
import { useKnownPortal } from '../../../kit/session/portal';
import { Notice } from '../../../ui/notice';
import { useCountdown } from '../../../ui/use-countdown';
import { inSentence } from '../../../ui/in-sentence';
import { useIntl } from '../intl';
import { Step } from '../step';
import type { PendingCode } from './pending-code';
import { useVerifyCode } from './requests';
import { SendAgain, type SendAgainProps } from './send-again';

interface MailSentStepProps extends Pick<SendAgainProps, 'resend' | 'onRestart'> {
  pending: PendingCode;
  onLoggedIn: (target: LoggedIn['target']) => void;
}

/** A mail is on its way: type its code here, or press its link on any device. */
export function MailSentStep({ pending, resend, onRestart, onLoggedIn }: MailSentStepProps) {
  const intl = useIntl();
  const { signInMethods } = useKnownPortal();
  const verify = useVerifyCode();
  const expired = useCountdown(Date.parse(pending.expiresAt)) === 0;
  const [withCode, withLink] = [signInMethods.includes('code'), signInMethods.includes('link')];
  const sent = pending.email
    ? intl.formatMessage(
        { id: withCode ? 'code.sentTo' : 'code.linkSentTo' },
        { email: inSentence(pending.email) }
      )
    : intl.formatMessage({ id: withCode ? 'code.sentOnFile' : 'code.linkSentOnFile' });

  return (
    <>
      <Step
        icon="mail"
        title={intl.formatMessage({ id: withCode ? 'code.title' : 'code.linkTitle' })}
        text={sent}
      >
        {withCode && (
          <form onSubmit={(event: FormEvent) => event.preventDefault()}>
            <CodeInput
              key={pending.challenge}
              verify={verify}
              onComplete={(code) =>
                verify.mutate({ challenge: pending.challenge, code, onAccepted: onLoggedIn })
              }
            />
          </form>
        )}
      </Step>
      <div className="mt-4 space-y-4" aria-live="polite">
        {verify.isPending && (
          <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.checking' })}</p>
        )}
        <Refusal of={verify} said={isWrongCode(verify.error)} />
        {expired ? (
          <Notice icon="clock">{intl.formatMessage({ id: 'code.expired' })}</Notice>
        ) : (
          <p className="text-sm text-muted">
            {intl.formatMessage(
              { id: 'code.validUntil' },
              { time: intl.formatTime(pending.expiresAt) }
            )}{' '}
            {withCode && withLink && intl.formatMessage({ id: 'code.orLink' })}
          </p>
        )}
      </div>
      <SendAgain sentAt={pending.sentAt} resend={resend} onRestart={onRestart} />
    </>
  );
}
