import type { OidcProblem } from '#protocol';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';

interface ArrivalProps {
  problem: OidcProblem | null;
  signedOut: boolean;
  expired: boolean;
}

/** Why the client stands at the login page, where there is a reason to tell. */
export function Arrival({ problem, signedOut, expired }: ArrivalProps) {
  const intl = useIntl();
  if (!problem && !signedOut && !expired) return null;
  return (
    <div className="mb-6">
      {problem ? (
        <Notice kind="bad">{intl.formatMessage({ id: `signIn.${problem}` })}</Notice>
      ) : (
        <Notice kind={signedOut ? 'good' : 'info'}>
          {intl.formatMessage({ id: signedOut ? 'signIn.signedOut' : 'signIn.expired' })}
        </Notice>
      )}
    </div>
  );
}
