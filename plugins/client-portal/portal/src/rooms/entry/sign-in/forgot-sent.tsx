import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button';
import { inSentence } from '../../../ui/in-sentence';
import { useIntl } from '../intl';
import { Step } from '../step';
import { SendAgain, type SendAgainProps } from './send-again';

interface ForgotSentProps extends SendAgainProps {
  email: string;
  onBack: () => void;
}

/** Says the same whether there is such an account or not. */
export function ForgotSent({ email, onBack, ...again }: ForgotSentProps) {
  const intl = useIntl();
  const text = useRef<HTMLParagraphElement>(null);
  // the form that held the focus is gone; this is what there is to hear now
  useEffect(() => text.current?.focus(), []);
  return (
    <>
      <Step
        icon="mail"
        title={intl.formatMessage({ id: 'forgot.sentTitle' })}
        textRef={text}
        text={intl.formatMessage({ id: 'forgot.sent' }, { email: inSentence(email) })}
      />
      <SendAgain {...again} />
      <div className="-mx-5">
        <Button look="plain" onClick={onBack}>
          {intl.formatMessage({ id: 'forgot.back' })}
        </Button>
      </div>
    </>
  );
}
