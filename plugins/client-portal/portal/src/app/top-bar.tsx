import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Logo } from '../kit/frames/logo';
import { useKnownPortal } from '../kit/session/portal';
import { AccountMenu } from './account-menu';
import { AppLinks } from './app-links';
import { AppSwitcher } from './app-switcher';
import { ViewAsBanner } from './view-as-banner';

/** One bar for desks, a compact one with the app switcher for phones (H5, H6). */
export function TopBar() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-surface pt-[env(safe-area-inset-top)]">
      <ViewAsBanner />
      <div className="mx-auto flex h-14 max-w-5xl items-center gap-2 px-2 sm:px-6 md:h-16 md:gap-6">
        <div className="md:hidden">
          <AppSwitcher />
        </div>
        <Link
          to="/"
          className="flex min-h-11 min-w-0 grow items-center justify-center gap-3 rounded-xl md:max-w-64 md:grow-0 md:justify-start"
        >
          <Logo />
          <span className="truncate font-semibold">{name}</span>
          <span className="sr-only">{intl.formatMessage({ id: 'nav.home' })}</span>
        </Link>
        <div className="hidden min-w-0 grow md:block">
          <AppLinks />
        </div>
        <AccountMenu />
      </div>
    </header>
  );
}
