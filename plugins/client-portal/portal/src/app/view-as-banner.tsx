import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { sessionKey } from '../kit/server/query-keys';
import { useClient } from '../kit/session/session';
import { useSignOut } from '../kit/session/sign-out';
import { Icon } from '../ui/icon';

/** Over every page of an admin who looks at the portal as a client (X7). */
export function ViewAsBanner() {
  const intl = useIntl();
  const { contact, viewAs } = useClient();
  const leave = useSignOut();
  useEndedInTime(viewAs?.expiresAt);
  if (!viewAs) return null;
  return (
    <section
      aria-label={intl.formatMessage({ id: 'nav.viewAs' })}
      className="border-b border-line bg-band text-on-band"
    >
      <div className="mx-auto flex max-w-5xl items-center gap-3 px-4 py-1.5 text-sm sm:px-6">
        <Icon name="eye" className="size-5" />
        <p className="min-w-0 grow">
          <span className="line-clamp-2 font-semibold sm:me-1.5 sm:inline">
            {intl.formatMessage({ id: 'viewAs.banner' }, { name: contact.name || contact.email })}
          </span>
          <span className="block sm:inline">
            {intl.formatMessage(
              { id: 'viewAs.until' },
              { time: intl.formatTime(viewAs.expiresAt) }
            )}
          </span>
          {leave.isError && (
            <span role="alert" className="block font-semibold">
              {intl.formatMessage({ id: 'viewAs.leaveFailed' })}
            </span>
          )}
        </p>
        <button
          type="button"
          aria-disabled={leave.isPending || undefined}
          onClick={() => leave.mutate()}
          className="min-h-9 shrink-0 rounded-lg border border-current px-4 font-medium hover:bg-on-band hover:text-band focus-visible:outline-on-band"
        >
          {intl.formatMessage({ id: 'viewAs.leave' })}
        </button>
      </div>
    </section>
  );
}

/** Asks for the session again when its time is up; the answer then ends the view. */
function useEndedInTime(expiresAt: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    if (!expiresAt) return undefined;
    const left = Math.max(0, Date.parse(expiresAt) - Date.now()) + 500;
    const timer = setTimeout(() => client.invalidateQueries({ queryKey: sessionKey }), left);
    return () => clearTimeout(timer);
  }, [client, expiresAt]);
}
