import { useEffect, useRef } from 'react';
import { PageTitle } from '../../../kit/frames/page-title';
import { Button } from '../../../ui/button';
import { IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';
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
      <IconTile name="mail" large />
      <PageTitle title={intl.formatMessage({ id: 'forgot.sentTitle' })} className="mt-6" />
      <p ref={text} tabIndex={-1} className="mt-2 text-muted outline-none">
        {intl.formatMessage(
          { id: 'forgot.sent' },
          {
            email: (
              <bdi className="font-semibold text-text" key="email">
                {email}
              </bdi>
            ),
          }
        )}
      </p>
      <SendAgain {...again} />
      <div className="-mx-5">
        <Button look="plain" onClick={onBack}>
          {intl.formatMessage({ id: 'forgot.back' })}
        </Button>
      </div>
    </>
  );
}
