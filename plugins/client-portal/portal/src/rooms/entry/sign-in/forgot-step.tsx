import { useEffect, useRef, useState, type FormEvent } from 'react';
import { PageTitle } from '../../../kit/frames/page-title';
import { useForgotPassword } from '../../../kit/passwords/password-requests';
import { isPortalError } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { EmailField, isTooShort } from './email-field';
import { ForgotSent } from './forgot-sent';

interface ForgotStepProps {
  email: string;
  onEmail: (email: string) => void;
  onBack: () => void;
}

/** Asks for the mail that sets a new password; the answer is the same for every address (G5). */
export function ForgotStep({ email, onEmail, onBack }: ForgotStepProps) {
  const intl = useIntl();
  const [empty, setEmpty] = useState(false);
  const [sentAt, setSentAt] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const forgot = useForgotPassword();
  const wait = useWait(forgot);
  const wrong =
    empty ||
    isPortalError(forgot.error, 'invalid_email') ||
    isPortalError(forgot.error, 'invalid_request');

  useEffect(() => {
    if (sentAt === null) input.current?.focus();
  }, [sentAt]);

  const send = async () => {
    await forgot.mutateAsync(email.trim());
    setSentAt(Date.now());
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setEmpty(isTooShort(email));
    if (isTooShort(email)) input.current?.focus();
    // the failure is shown from `forgot`
    else if (!forgot.isPending && wait === 0) send().catch(() => input.current?.focus());
  }

  if (sentAt !== null) {
    return (
      <ForgotSent
        email={email.trim()}
        sentAt={sentAt}
        resend={send}
        onRestart={() => setSentAt(null)}
        onBack={onBack}
      />
    );
  }
  return (
    <>
      <PageTitle title={intl.formatMessage({ id: 'forgot.title' })} />
      <p className="mt-2 text-muted">{intl.formatMessage({ id: 'forgot.lead' })}</p>
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
        <Refusal of={forgot} said={wrong} />
        <Button type="submit" look="primary" wide busy={forgot.isPending} held={wait > 0}>
          {intl.formatMessage({ id: 'forgot.send' })}
        </Button>
      </form>
      <div className="-mx-5 mt-3">
        <Button look="plain" onClick={onBack}>
          {intl.formatMessage({ id: 'forgot.back' })}
        </Button>
      </div>
    </>
  );
}
