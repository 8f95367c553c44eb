import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { useClient } from '../../kit/session/session';
import { pathOf, ownLast } from '../../kit/session/use-app';
import { IconTile } from '../../ui/icon';

export function QuickActions() {
  const intl = useIntl();
  const id = useId();
  const { apps } = useClient();
  if (apps.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-lg font-semibold">
        {intl.formatMessage({ id: 'home.quick' })}
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
        {ownLast(apps).map((app) => (
          <li key={app.id} className="min-w-0">
            <Link
              to={pathOf(app)}
              className="card flex h-full min-w-0 flex-col gap-3 p-3.5 text-[0.9375rem] font-medium sm:p-4 sm:text-base transition hover:border-ink/50 sm:flex-row sm:items-center"
            >
              <IconTile name={app.icon} />
              <span className="line-clamp-2 min-w-0">{app.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
