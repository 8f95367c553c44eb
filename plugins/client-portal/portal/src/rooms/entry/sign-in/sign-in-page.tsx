import { useEffect, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import type { Challenge, LoggedIn } from '#protocol';
import { PublicFrame } from '../../../kit/frames/public-frame';
import type { CameFrom, SignInStep } from '../../../kit/session/came-from';
import { useLoginMail } from '../../../kit/session/login-mail';
import { ownPage } from '../../../kit/session/may';
import { useOidcProblem } from '../../../kit/session/oidc-problem';
import { useKnownPortal } from '../../../kit/session/portal';
import { useSession } from '../../../kit/session/session';
import { forgetSignedOut, wasSignedOut } from '../../../kit/session/sign-out';
import { pathTarget, targetPath } from '../../../kit/session/target';
import { Arrival } from './arrival';
import { EmailStep } from './email-step';
import { ForgotStep } from './forgot-step';
import { MailSentStep } from './mail-sent-step';
import { NoMethod } from './no-method';
import { PasswordStep } from './password-step';
import { forgetPendingCode, storedPendingCode, storePendingCode } from './pending-code';
import { Providers } from './providers';
import { stepOf, waysIn } from './steps';

export default function SignInPage() {
  const portal = useKnownPortal();
  const session = useSession().data?.session;
  const navigate = useNavigate();
  const cameFrom = useLocation().state as CameFrom | null;
  const problem = useOidcProblem();
  const [pending, setPending] = useState(storedPendingCode);
  const [email, setEmail] = useState(pending?.email ?? '');
  const [restarted, setRestarted] = useState(false);
  const [destination, setDestination] = useState<string | null>(null);
  const [signedOut] = useState(wasSignedOut);
  const mail = useLoginMail();
  useEffect(forgetSignedOut, []);

  const from = pending?.from ?? cameFrom?.from ?? '/';
  const target = pathTarget(from.split('?')[0] ?? '');
  const step = stepOf(cameFrom?.step, portal);

  function sent(challenge: Challenge, address: string) {
    const next = { ...challenge, email: address, sentAt: Date.now(), from };
    storePendingCode(next);
    setPending(next);
    setEmail(address);
  }

  // each step is an entry of the history, so that Back leads to the one before
  const go = (next: SignInStep) => {
    setRestarted(next === 'mail');
    navigate('/login', { state: { from, expired: false, step: next } satisfies CameFrom });
  };

  function loggedIn(landing: LoggedIn['target']) {
    forgetPendingCode();
    // the same page, but the query string is known only here
    setDestination(landing && !target ? targetPath(landing) : from);
  }

  if (session) {
    // back from connecting an account, which is done from within
    const failed = problem && `${ownPage(session)}?problem=${problem}`;
    return <Navigate to={failed ?? destination ?? from} replace />;
  }
  if (pending && waysIn(portal).byMail) {
    return (
      <PublicFrame>
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
          onLoggedIn={loggedIn}
        />
      </PublicFrame>
    );
  }
  const providers = <Providers target={target} />;
  return (
    <PublicFrame>
      {!cameFrom?.step && (
        <Arrival problem={problem} signedOut={signedOut} expired={cameFrom?.expired === true} />
      )}
      {step === 'none' && (
        <>
          <NoMethod />
          {providers}
        </>
      )}
      {step === 'mail' && (
        <EmailStep
          target={target}
          email={email}
          onEmail={setEmail}
          focus={restarted}
          onSent={sent}
          onPassword={() => go('password')}
        >
          {providers}
        </EmailStep>
      )}
      {step === 'password' && (
        <PasswordStep
          email={email}
          onEmail={setEmail}
          onLoggedIn={loggedIn}
          onForgot={() => go('forgot')}
          onMail={() => go('mail')}
        >
          {providers}
        </PasswordStep>
      )}
      {step === 'forgot' && (
        <ForgotStep email={email} onEmail={setEmail} onBack={() => go('password')} />
      )}
    </PublicFrame>
  );
}
