import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { PageTitle } from '../../../kit/frames/page-title';
import { useSpoken } from '../../../kit/language/spoken';
import { roomOf } from '../../../kit/registry';
import { preparePage } from '../../../kit/room-page';
import { Problem } from '../../../kit/server/problem';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { useKnownPortal } from '../../../kit/session/portal';
import { useSession } from '../../../kit/session/session';
import { targetPath } from '../../../kit/session/target';
import { Button, buttonClass } from '../../../ui/button';
import { useIntl } from '../intl';
import { Opening } from '../opening';
import { useOpened } from '../opened';
import { DeadLink } from './dead-link';
import { useRedeemLink, type useRenewLink } from './requests';

interface OpenedLinkProps {
  link: string;
  secret: string;
  renew: ReturnType<typeof useRenewLink>;
  onRenew: () => Promise<void>;
}

export function OpenedLink({ link, secret, renew, onRenew }: OpenedLinkProps) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { name } = useKnownPortal();
  const opened = useOpened('openLink', link, secret);
  const redeem = useRedeemLink(link, secret);
  const wait = useWait(redeem);
  const session = useSession().data?.session;
  const say = useSpoken();
  const target = opened.data?.target;

  // while the button is being looked for
  useEffect(() => {
    if (target) preparePage(targetPath(target));
  }, [target]);

  if (opened.isPending) return <Opening />;
  if (opened.isError) {
    return (
      <>
        <PageTitle title={intl.formatMessage({ id: 'link.title' })} className="mb-6" />
        <Problem error={opened.error} onRetry={() => opened.refetch()} />
      </>
    );
  }
  const { state } = opened.data;
  const continueAs = session && (
    <Link to={targetPath(target)} className={buttonClass('quiet', true)}>
      <span className="truncate">
        {intl.formatMessage(
          { id: 'link.continueAs' },
          { name: session.contact.name || session.contact.email }
        )}
      </span>
    </Link>
  );
  if (state !== 'ready') {
    return <DeadLink state={state} renew={renew} onRenew={onRenew} continueAs={continueAs} />;
  }
  return (
    <>
      <PageTitle title={intl.formatMessage({ id: 'link.title' })} />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: 'link.text' }, { name })}</p>
      <div className="mt-8 space-y-3">
        <Refusal of={redeem} />
        <Button
          look="primary"
          wide
          busy={redeem.isPending}
          held={wait > 0}
          onClick={() =>
            redeem.mutate(undefined, {
              onSuccess: (landing) => navigate(targetPath(landing), { replace: true }),
            })
          }
        >
          {(target?.item && say(roomOf(target.app)?.opens)) ??
            intl.formatMessage({ id: target ? 'link.continue' : 'link.open' })}
        </Button>
        {continueAs}
      </div>
      <p className="mt-6 text-sm text-muted">{intl.formatMessage({ id: 'link.once' })}</p>
    </>
  );
}
