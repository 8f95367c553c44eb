import { useState } from 'react';
import { useForgotPassword } from '../../../kit/passwords/password-requests';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { Step } from '../step';
import { EmailForm } from './email-form';
import { ForgotSent } from './forgot-sent';

interface ForgotStepProps {
  email: string;
  onEmail: (email: string) => void;
  onBack: () => void;
}

/** Asks for the mail that sets a new password; the answer is the same for every address (G5). */
export function ForgotStep({ email, onEmail, onBack }: ForgotStepProps) {
  const intl = useIntl();
  const [sentAt, setSentAt] = useState<number | null>(null);
  const forgot = useForgotPassword();
  const send = async () => {
    await forgot.mutateAsync(email.trim());
    setSentAt(Date.now());
  };

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
    <Step
      title={intl.formatMessage({ id: 'forgot.title' })}
      text={intl.formatMessage({ id: 'forgot.lead' })}
      ways={
        <Button look="plain" onClick={onBack}>
          {intl.formatMessage({ id: 'forgot.back' })}
        </Button>
      }
    >
      <EmailForm
        email={email}
        onEmail={onEmail}
        focus
        attempt={forgot}
        submit={intl.formatMessage({ id: 'forgot.send' })}
        // the failure is shown from `forgot`
        onSubmit={(_, onError) => void send().catch(onError)}
      />
    </Step>
  );
}
