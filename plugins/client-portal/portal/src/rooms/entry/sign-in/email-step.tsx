import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Challenge, Target } from '#protocol';
import { PageTitle } from '../../../kit/frames/page-title';
import { isPortalError } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { useLoginMail } from '../../../kit/session/login-mail';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { EmailField, isTooShort } from './email-field';
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
export function EmailStep({
  target,
  email,
  onEmail,
  focus,
  onSent,
  onPassword,
  children,
}: EmailStepProps) {
  const intl = useIntl();
  const portal = useKnownPortal();
  const { byCode, byPassword } = waysIn(portal);
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const mail = useLoginMail();
  const wait = useWait(mail);
  const wrong =
    empty ||
    isPortalError(mail.error, 'invalid_email') ||
    isPortalError(mail.error, 'invalid_request');

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const typed = email.trim();
    setEmpty(isTooShort(email));
    if (isTooShort(email)) input.current?.focus();
    else if (!mail.isPending && wait === 0) {
      mail.mutate(
        { email: typed, target },
        {
          onSuccess: (challenge) => onSent(challenge, typed),
          onError: () => input.current?.focus(),
        }
      );
    }
  }

  return (
    <>
      <PageTitle title={intl.formatMessage({ id: 'signIn.title' })} />
      <p className="mt-2 text-muted">
        {intl.formatMessage({ id: 'signIn.lead' }, { name: portal.name })}
      </p>
      <form onSubmit={submit} noValidate className="mt-8 space-y-5">
        <EmailField
          value={email}
          onChange={(typed) => {
            onEmail(typed);
            setEmpty(false);
          }}
          wrong={wrong}
          inputRef={input}
        />
        <Refusal of={mail} said={wrong} />
        <div className="space-y-3">
          <Button type="submit" look="primary" wide busy={mail.isPending} held={wait > 0}>
            {intl.formatMessage({ id: byCode ? 'signIn.sendCode' : 'signIn.sendLink' })}
          </Button>
          {byPassword && (
            <Button wide onClick={onPassword}>
              {intl.formatMessage({ id: 'signIn.usePassword' })}
            </Button>
          )}
        </div>
      </form>
      {children}
      {!byPassword && (
        <p className="mt-6 text-sm text-muted">{intl.formatMessage({ id: 'signIn.noPassword' })}</p>
      )}
    </>
  );
}
