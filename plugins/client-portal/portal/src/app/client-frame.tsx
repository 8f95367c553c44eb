import { Suspense, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Outlet } from 'react-router-dom';
import { useTray } from '../kit/tray';
import { PageSkeleton } from '../ui/skeleton';
import { TopBar } from './top-bar';

/** What stands around every page of a client who is in. */
export default function ClientFrame() {
  const intl = useIntl();
  const tray = useTray();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      {/* A button: `#main` would be resolved against <base> and leave the page. */}
      <button
        type="button"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-30 focus:rounded-xl focus:bg-raised focus:px-5 focus:py-3 focus:font-medium focus:shadow-high"
        onClick={() => main.current?.focus()}
      >
        {intl.formatMessage({ id: 'nav.skip' })}
      </button>
      <TopBar />
      <main
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl px-4 pt-6 pb-[max(4rem,env(safe-area-inset-bottom))] sm:px-6 sm:pt-10"
      >
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      {tray}
    </>
  );
}
