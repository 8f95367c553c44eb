import { useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { useClient } from '../kit/session/session';
import { pathOf, ownLast } from '../kit/session/use-app';
import { Dialog } from '../ui/dialog';
import { Icon, IconTile, type IconName } from '../ui/icon';

/** On a phone: every app one tap away, in a sheet at the thumb's end of the screen. */
export function AppSwitcher() {
  const intl = useIntl();
  const { apps } = useClient();
  const [open, setOpen] = useState(false);
  const tiles: { to: string; icon: IconName; label: string }[] = [
    { to: '/', icon: 'home', label: intl.formatMessage({ id: 'nav.home' }) },
    ...ownLast(apps).map((app) => ({ to: pathOf(app), icon: app.icon, label: app.label })),
  ];
  return (
    <>
      <button
        type="button"
        className="grid size-11 place-items-center rounded-xl text-muted hover:bg-sunken"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="grid" className="size-6" />
        <span className="sr-only">{intl.formatMessage({ id: 'nav.switch' })}</span>
      </button>
      <Dialog
        open={open}
        shape="sheet"
        title={intl.formatMessage({ id: 'nav.apps' })}
        onClose={() => setOpen(false)}
      >
        <nav
          aria-label={intl.formatMessage({ id: 'nav.apps' })}
          className="-mx-2 grid grid-cols-3 gap-1 pb-3"
        >
          {tiles.map(({ to, icon, label }) => (
            <NavLink
              key={to}
              to={to}
              end={to === '/'}
              onClick={() => setOpen(false)}
              className={({ isActive }) =>
                `flex min-w-0 flex-col items-center gap-2 rounded-2xl border py-3 text-center text-[0.8125rem] hyphens-auto ${isActive ? 'border-ink font-semibold' : 'border-transparent hover:bg-sunken'}`
              }
            >
              <IconTile name={icon} large />
              <span className="line-clamp-2 w-full">{label}</span>
            </NavLink>
          ))}
        </nav>
      </Dialog>
    </>
  );
}
