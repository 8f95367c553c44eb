import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Navigate, useLocation } from 'react-router-dom';
import type { Challenge } from '@client-portal/protocol';
import { useKnownPortal } from '../shell/portal';
import { PublicFrame } from '../shell/public-frame';
import type { CameFrom } from '../shell/require-session';
import { useSession } from '../shell/session';
import { forgetSignedOut, wasSignedOut } from '../shell/sign-out';
import { pathTarget, targetPath } from '../shell/target';
import { Notice } from '../ui/notice';
import { EmailStep } from './email-step';
import { MailSentStep } from './mail-sent-step';
import { NoMethod } from './no-method';
import { forgetPendingCode, storedPendingCode, storePendingCode } from './pending-code';
import { useLoginMail } from './requests';

export default function SignInPage() {
  const intl = useIntl();
  const { signInMethods } = useKnownPortal();
  const session = useSession();
  const cameFrom = useLocation().state as CameFrom | null;
  const [pending, setPending] = useState(storedPendingCode);
  const [email, setEmail] = useState(pending?.email ?? '');
  const [restarted, setRestarted] = useState(false);
  const [destination, setDestination] = useState<string | null>(null);
  const [signedOut] = useState(wasSignedOut);
  const mail = useLoginMail();
  useEffect(forgetSignedOut, []);

  const from = pending?.from ?? cameFrom?.from ?? '/';
  const target = pathTarget(from.split('?')[0] ?? '');

  function sent(challenge: Challenge, address: string) {
    const next = { ...challenge, email: address, sentAt: Date.now(), from };
    storePendingCode(next);
    setPending(next);
    setEmail(address);
  }

  if (session.data?.session) return <Navigate to={destination ?? from} replace />;
  return (
    <PublicFrame>
      {!pending && (cameFrom?.expired || signedOut) && (
        <div className="mb-6">
          <Notice kind={signedOut ? 'good' : 'info'}>
            {intl.formatMessage({ id: signedOut ? 'signIn.signedOut' : 'signIn.expired' })}
          </Notice>
        </div>
      )}
      {signInMethods.length === 0 && <NoMethod />}
      {signInMethods.length > 0 && !pending && (
        <EmailStep target={target} email={email} focus={restarted} onSent={sent} />
      )}
      {signInMethods.length > 0 && pending && (
        <MailSentStep
          pending={pending}
          resend={
            pending.email === null
              ? undefined
              : async () => sent(await mail.mutateAsync({ email, target }), email)
          }
          onRestart={() => {
            forgetPendingCode();
            setPending(null);
            setRestarted(true);
          }}
          onLoggedIn={(landing) => {
            forgetPendingCode();
            // the same page, but the query string is known only here
            setDestination(landing && !target ? targetPath(landing) : from);
          }}
        />
      )}
    </PublicFrame>
  );
}
