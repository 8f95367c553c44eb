import { useState } from 'react';
import type { ClientSessions } from '#protocol';
import { Problem } from '../../kit/server/problem';
import { useProblemText } from '../../kit/server/problem-text';
import { useReadOnly } from '../../kit/session/may';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { IconTile } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ListSkeleton } from '../../ui/skeleton';
import { useIntl } from './intl';
import { useEndSession, useSessions } from './requests';

type Session = ClientSessions['results'][number];

/** Where the client is signed in, and the way to end it (G9). */
export function Sessions() {
  const intl = useIntl();
  const problem = useProblemText();
  const sessions = useSessions();
  const end = useEndSession();
  const [asking, setAsking] = useState<Session | null>(null);

  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="text-lg font-semibold">
        {intl.formatMessage({ id: 'sessions.title' })}
      </h2>
      <p className="mt-1 text-muted">{intl.formatMessage({ id: 'sessions.lead' })}</p>
      {sessions.isPending && <ListSkeleton rows={2} />}
      {sessions.isError && !sessions.data && (
        <Problem error={sessions.error} onRetry={() => sessions.refetch()} />
      )}
      {sessions.data && (
        <ul className="card mt-4 divide-y divide-line">
          {sessions.data.results.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => setAsking(session)} />
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {end.isSuccess && intl.formatMessage({ id: 'sessions.ended' })}
      </p>
      <Dialog
        open={asking !== null}
        title={intl.formatMessage({ id: 'sessions.confirmTitle' })}
        onClose={() => {
          setAsking(null);
          // A success stays announced: the dialog closes because of it.
          if (end.isError) end.reset();
        }}
      >
        <p className="text-muted">
          {intl.formatMessage({ id: 'sessions.confirmText' }, { device: asking?.device })}
        </p>
        {end.isError && <Notice kind="bad">{problem(end.error)}</Notice>}
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsking(null)}>
            {intl.formatMessage({ id: 'common.cancel' })}
          </Button>
          <Button
            look="danger"
            busy={end.isPending}
            onClick={() => asking && end.mutate(asking.id, { onSuccess: () => setAsking(null) })}
          >
            {intl.formatMessage({ id: 'sessions.end' })}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const intl = useIntl();
  const ago = useTimeAgo();
  const readOnly = useReadOnly();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-5">
      <IconTile name="device" />
      <div className="min-w-0 grow basis-44">
        <p className="line-clamp-2 font-medium">{session.device}</p>
        <p className="text-sm text-muted">
          {intl.formatMessage({ id: `sessions.method.${session.method}` })}
          {' · '}
          <time dateTime={session.lastSeenAt}>{ago(session.lastSeenAt)}</time>
        </p>
      </div>
      {session.current ? (
        <span className="rounded-full bg-good-soft px-3 py-1 text-sm font-medium text-good">
          {intl.formatMessage({ id: 'sessions.current' })}
        </span>
      ) : (
        <Button look="danger" held={readOnly} onClick={onEnd}>
          {intl.formatMessage({ id: 'sessions.end' })}
          <span className="sr-only">: {session.device}</span>
        </Button>
      )}
    </li>
  );
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours ago", in the client's language. */
function useTimeAgo() {
  const intl = useIntl();
  return (date: string) => {
    const past = Date.now() - Date.parse(date);
    const [unit, length] = units.find(([, ms]) => past >= ms) ?? ['second', Infinity];
    return intl.formatRelativeTime(-Math.floor(past / length) || 0, unit, { numeric: 'auto' });
  };
}
