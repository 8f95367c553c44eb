import type { ReactNode } from 'react';
import type { Challenge, Target } from '#protocol';
import { useLoginMail } from '../../../kit/session/login-mail';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { Step } from '../step';
import { EmailForm } from './email-form';
import { waysIn } from './steps';

interface EmailStepProps {
  target: Target | undefined;
  email: string;
  onEmail: (email: string) => void;
  /** come back from the code step: the address is what the client wants to change */
  focus: boolean;
  onSent: (challenge: Challenge, email: string) => void;
  onPassword: () => void;
  /** the other ways in, below */
  children: ReactNode;
}

/** The address first; then a code by email, or the password. */
export function EmailStep(props: EmailStepProps) {
  const { target, email, onEmail, focus, onSent, onPassword, children } = props;
  const intl = useIntl();
  const portal = useKnownPortal();
  const { byCode, byPassword } = waysIn(portal);
  const mail = useLoginMail();
  return (
    <>
      <Step
        title={intl.formatMessage({ id: 'signIn.title' })}
        text={intl.formatMessage({ id: 'signIn.lead' }, { name: portal.name })}
      >
        <EmailForm
          email={email}
          onEmail={onEmail}
          focus={focus}
          attempt={mail}
          submit={intl.formatMessage({ id: byCode ? 'signIn.sendCode' : 'signIn.sendLink' })}
          onSubmit={(typed, onError) =>
            mail.mutate(
              { email: typed, target },
              { onSuccess: (challenge) => onSent(challenge, typed), onError }
            )
          }
          more={
            byPassword && (
              <Button wide onClick={onPassword}>
                {intl.formatMessage({ id: 'signIn.usePassword' })}
              </Button>
            )
          }
        />
      </Step>
      {children}
      {!byPassword && (
        <p className="mt-6 text-sm text-muted">{intl.formatMessage({ id: 'signIn.noPassword' })}</p>
      )}
    </>
  );
}
