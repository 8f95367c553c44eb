import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { DeadEnd } from '../../../kit/frames/dead-end';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { targetPath } from '../../../kit/session/target';
import { buttonClass } from '../../../ui/button';
import { useIntl } from '../intl';
import { useSecretOf } from '../link-secret';
import { MailSentStep } from '../sign-in/mail-sent-step';
import {
  forgetPendingCode,
  storedPendingCode,
  storePendingCode,
  type PendingCode,
} from '../sign-in/pending-code';
import { OpenedLink } from './opened-link';
import { useRenewLink } from './requests';

/** Where a mailed link leads. Nothing is used up before the button is pressed (E16). */
export default function LinkPage() {
  const { link = '' } = useParams();
  const navigate = useNavigate();
  const [pending, setPending] = useState(() => {
    const stored = storedPendingCode();
    return stored?.link === link ? stored : null;
  });
  const secret = useSecretOf(link);
  const renew = useRenewLink(link, secret ?? '');

  function wait(next: PendingCode | null) {
    if (next) storePendingCode(next);
    else forgetPendingCode();
    setPending(next);
  }

  const askAgain = async () =>
    wait({ ...(await renew.mutateAsync()), email: null, sentAt: Date.now(), link });

  return (
    <PublicFrame>
      {pending && (
        <MailSentStep
          pending={pending}
          resend={secret ? askAgain : undefined}
          onRestart={() => {
            wait(null);
            navigate('/login', { replace: true });
          }}
          onLoggedIn={(target) => {
            forgetPendingCode();
            navigate('/login', {
              replace: true,
              state: { from: targetPath(target), expired: false },
            });
          }}
        />
      )}
      {!pending && secret && (
        <OpenedLink link={link} secret={secret} renew={renew} onRenew={askAgain} />
      )}
      {!pending && !secret && <IncompleteLink />}
    </PublicFrame>
  );
}

/** A link that lost its secret on the way, for example where a mail program broke the line. */
function IncompleteLink() {
  const intl = useIntl();
  return (
    <DeadEnd
      icon="link"
      title={intl.formatMessage({ id: 'incomplete.title' })}
      text={intl.formatMessage({ id: 'incomplete.text' })}
    >
      <Link to="/login" className={buttonClass('primary', true)}>
        {intl.formatMessage({ id: 'incomplete.signIn' })}
      </Link>
    </DeadEnd>
  );
}
