import { useIntl } from 'react-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useSignOut } from '../session/sign-out';

/** The session began with a link that others could read: it may not decide how the client signs in from now on. */
export function ProofNotice() {
  const intl = useIntl();
  const signOut = useSignOut();
  return (
    <Notice icon="lock">
      <p>{intl.formatMessage({ id: 'password.proof' })}</p>
      <div className="mt-3">
        <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {intl.formatMessage({ id: 'password.proofSignIn' })}
        </Button>
      </div>
      {signOut.isError && (
        <p role="alert" className="mt-2 text-bad">
          {intl.formatMessage({ id: 'nav.signOutFailed' })}
        </p>
      )}
    </Notice>
  );
}
