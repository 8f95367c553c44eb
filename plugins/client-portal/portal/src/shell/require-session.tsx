import { lazy } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { ProblemPage } from './problem';
import { useSession } from './session';
import { Splash } from './splash';

const ClientFrame = lazy(() => import('./client-frame'));

/** What the login page is told of where the client came from. */
export interface CameFrom {
  from: string;
  expired: boolean;
}

/** Sends whoever has no session to the login page, and remembers where they wanted to go. */
export function RequireSession() {
  const { pathname, search } = useLocation();
  const session = useSession();
  if (session.isPending) return <Splash />;
  if (!session.data) return <ProblemPage error={session.error} onRetry={() => session.refetch()} />;
  if (session.data.session) return <ClientFrame />;
  const cameFrom: CameFrom = { from: pathname + search, expired: session.data.expired };
  return <Navigate to="/login" replace state={cameFrom} />;
}
