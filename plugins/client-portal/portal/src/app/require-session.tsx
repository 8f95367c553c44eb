import { lazy } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { PortalRoom } from '../kit/room';
import { roomPage } from '../kit/room-page';
import { ProblemPage } from '../kit/server/problem';
import type { CameFrom } from '../kit/session/came-from';
import { useSession } from '../kit/session/session';
import { viewAsToken } from '../kit/session/view-as-token';
import { Splash } from '../ui/splash';
import * as rooms from './rooms';

const ClientFrame = lazy(() => import('./client-frame'));
const gates = Object.values<PortalRoom>(rooms).flatMap((room) =>
  room.gate ? { holds: room.gate.holds, Page: roomPage(room, room.gate.page) } : []
);

/** Sends whoever has no session to the login page, and remembers where they wanted to go. */
export function RequireSession() {
  const { pathname, search } = useLocation();
  const { data, error, isPending, refetch } = useSession();
  if (isPending) return <Splash />;
  if (!data) return <ProblemPage error={error} onRetry={() => refetch()} />;
  const { session } = data;
  if (session) {
    const gate = gates.find(({ holds }) => holds(session));
    return gate ? <gate.Page /> : <ClientFrame />;
  }
  // an admin's view has ended: that is no place to sign in
  if (viewAsToken()) return <Navigate to="/view-as/over" replace />;
  const cameFrom: CameFrom = { from: pathname + search, expired: data.expired };
  return <Navigate to="/login" replace state={cameFrom} />;
}
