import type { ClientSession } from '#protocol';
import { lazy } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { CameFrom } from '../kit/session/came-from';
import { declinedPassword } from '../rooms/entry/password/not-now';
import { ProblemPage } from '../kit/server/problem';
import { useSession } from '../kit/session/session';
import { Splash } from '../ui/splash';
import { viewAsToken } from '../kit/session/view-as-token';

const ClientFrame = lazy(() => import('./client-frame'));
const FirstPasswordPage = lazy(() => import('../rooms/entry/password/first-password-page'));

const asksForPassword = ({ askForPassword, viewAs, contact }: ClientSession) =>
  viewAs === null &&
  (askForPassword === 'required' ||
    (askForPassword === 'optional' && !declinedPassword(contact.id)));

/** Sends whoever has no session to the login page, and remembers where they wanted to go. */
export function RequireSession() {
  const { pathname, search } = useLocation();
  const session = useSession();
  if (session.isPending) return <Splash />;
  if (!session.data) return <ProblemPage error={session.error} onRetry={() => session.refetch()} />;
  if (session.data.session) {
    return asksForPassword(session.data.session) ? <FirstPasswordPage /> : <ClientFrame />;
  }
  // an admin's view has ended: that is no place to sign in
  if (viewAsToken()) return <Navigate to="/view-as/over" replace />;
  const cameFrom: CameFrom = { from: pathname + search, expired: session.data.expired };
  return <Navigate to="/login" replace state={cameFrom} />;
}
