import type { ClientSession } from '#protocol';
import { lazy } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { CameFrom } from './came-from';
import { declinedPassword } from './not-now';
import { ProblemPage } from './problem';
import { useSession } from './session';
import { Splash } from './splash';
import { viewAsToken } from './view-as-token';

const ClientFrame = lazy(() => import('./client-frame'));
const FirstPasswordPage = lazy(() => import('../password/first-password-page'));

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
