import { useState, type FormEvent } from 'react';
import type { LoggedIn } from '#protocol';
import { isPortalError } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { CodeInput } from '../../../kit/session/code-input';
import { useKnownPortal } from '../../../kit/session/portal';
import { Notice } from '../../../ui/notice';
import { useCountdown } from '../../../ui/use-countdown';
import { useIntl } from '../intl';
import { Step } from '../step';
import { inSentence } from './email-field';
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
  const [attempt, setAttempt] = useState(0);
  const verify = useVerifyCode();
  const wait = useWait(verify);
  const expired = useCountdown(Date.parse(pending.expiresAt)) === 0;
  const [withCode, withLink] = [signInMethods.includes('code'), signInMethods.includes('link')];
  const wrong =
    isPortalError(verify.error, 'code_invalid') || isPortalError(verify.error, 'invalid_request');

  function submit(code: string) {
    if (verify.isPending || wait > 0) return;
    verify.mutate(
      { challenge: pending.challenge, code, onAccepted: onLoggedIn },
      { onError: () => setAttempt((count) => count + 1) }
    );
  }

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
              attempt={attempt}
              error={wrong ? intl.formatMessage({ id: 'error.code_invalid' }) : undefined}
              readOnly={verify.isPending || verify.isSuccess || wait > 0}
              onComplete={submit}
            />
          </form>
        )}
      </Step>
      <div className="mt-4 space-y-4" aria-live="polite">
        {verify.isPending && (
          <p className="text-sm text-muted">{intl.formatMessage({ id: 'code.checking' })}</p>
        )}
        <Refusal of={verify} said={wrong} />
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
