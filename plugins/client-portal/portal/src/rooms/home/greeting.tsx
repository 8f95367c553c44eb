import { useIntl } from 'react-intl';
import { PageTitle } from '../../kit/frames/page-title';
import { useKnownPortal } from '../../kit/session/portal';
import { useClient } from '../../kit/session/session';
import { Avatar } from '../../ui/avatar';

/** By the clock on the client's own wall. */
const timeOfDay = (hour: number) => {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
};

export function Greeting() {
  const intl = useIntl();
  const { contact } = useClient();
  const portal = useKnownPortal();
  const name = contact.name.trim();
  const greeting = intl.formatMessage(
    { id: `home.${timeOfDay(new Date().getHours())}` },
    { named: name ? 'yes' : 'no', name }
  );
  return (
    <div className="flex items-center gap-4 sm:gap-5">
      <Avatar name={name || contact.email} url={contact.pictureUrl} size="medium" />
      <div className="min-w-0">
        <PageTitle title={intl.formatMessage({ id: 'nav.home' })} className="line-clamp-2">
          {greeting}
        </PageTitle>
        <p className="mt-1 truncate text-muted">
          {contact.company ?? intl.formatMessage({ id: 'home.welcome' }, { name: portal.name })}
        </p>
      </div>
    </div>
  );
}
