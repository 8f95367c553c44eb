import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { isOwn } from '../kit/session/may';
import { useClient } from '../kit/session/session';
import { pathOf } from '../kit/session/use-app';
import { Icon } from '../ui/icon';
import { Menu } from '../ui/menu';

/** Links that have room beside the name; the others wait behind a button. */
const shown = 4;

const linkClass = ({ isActive }: { isActive: boolean }) =>
  `flex min-h-11 min-w-0 max-w-44 items-center rounded-xl px-3 text-sm font-medium ${isActive ? 'bg-soft text-ink' : 'text-muted hover:bg-sunken hover:text-text'}`;

export function AppLinks() {
  const intl = useIntl();
  const apps = useClient().apps.filter((app) => !isOwn(app));
  const more = apps.slice(shown);
  return (
    <nav aria-label={intl.formatMessage({ id: 'nav.apps' })} className="flex items-center gap-1">
      {apps.slice(0, shown).map((app) => (
        <NavLink key={app.id} to={pathOf(app)} className={linkClass}>
          <span className="truncate">{app.label}</span>
        </NavLink>
      ))}
      {more.length > 0 && (
        <Menu
          buttonClass={`${linkClass({ isActive: false })} gap-1`}
          label={
            <>
              {intl.formatMessage({ id: 'nav.more' })}
              <Icon name="down" className="size-4" />
            </>
          }
        >
          {(close) =>
            more.map((app) => (
              <NavLink
                key={app.id}
                to={pathOf(app)}
                onClick={close}
                className="flex min-h-11 items-center gap-3 rounded-xl px-3 hover:bg-sunken"
              >
                <Icon name={app.icon} className="size-5 text-muted" />
                <span className="truncate">{app.label}</span>
              </NavLink>
            ))
          }
        </Menu>
      )}
    </nav>
  );
}
