import type { Target } from '#protocol';
import { authRoutes } from '#protocol/entry/auth-routes';
import { urlOf } from '../../../kit/server/api';
import { useKnownPortal } from '../../../kit/session/portal';
import { buttonClass } from '../../../ui/button';
import { ProviderMark } from '../../../ui/provider-mark';
import { useIntl } from '../intl';
import { waysIn } from './steps';

/** The route answers with a redirect to the provider, so it is a link and not a call. */
const startUrl = (provider: string, target: Target | undefined) =>
  urlOf(authRoutes.startOidc, { provider, ...target });

/** "Continue with Google": accounts elsewhere that open this portal (G2). */
export function Providers({ target }: { target: Target | undefined }) {
  const intl = useIntl();
  const portal = useKnownPortal();
  const { byMail, byPassword } = waysIn(portal);
  if (portal.identityProviders.length === 0) return null;
  return (
    <div className="mt-6 space-y-3">
      {(byMail || byPassword) && (
        <p className="flex items-center gap-4 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
          {intl.formatMessage({ id: 'signIn.or' })}
        </p>
      )}
      {portal.identityProviders.map(({ id, label }) => (
        <a key={id} href={startUrl(id, target)} className={buttonClass('quiet', true)}>
          <ProviderMark provider={id} />
          <span className="min-w-0 truncate">
            {intl.formatMessage({ id: 'signIn.continueWith' }, { label })}
          </span>
        </a>
      ))}
    </div>
  );
}
