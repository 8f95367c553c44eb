import type { ReactNode } from 'react';
import type { LinkState } from '#protocol';
import { DeadEnd } from '../../../kit/frames/dead-end';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon';
import { useIntl } from '../intl';
import type { useRenewLink } from './requests';

const icons: Record<DeadState, IconName> = {
  used: 'check',
  expired: 'clock',
  revoked: 'lock',
  unknown: 'link',
};

type DeadState = Exclude<LinkState, 'ready'>;

interface DeadLinkProps {
  state: DeadState;
  renew: ReturnType<typeof useRenewLink>;
  onRenew: () => Promise<void>;
  continueAs: ReactNode;
}

/** Why the link does not open, and the way on: a fresh one to the address on file (E11). */
export function DeadLink({ state, renew, onRenew, continueAs }: DeadLinkProps) {
  const intl = useIntl();
  const wait = useWait(renew);
  return (
    <>
      <DeadEnd
        icon={icons[state]}
        title={intl.formatMessage({ id: `dead.${state}.title` })}
        text={intl.formatMessage({ id: `dead.${state}.text` })}
      >
        <Refusal of={renew} />
        <Button
          look="primary"
          wide
          busy={renew.isPending}
          held={wait > 0}
          // the failure is shown from `renew`
          onClick={() => void onRenew().catch(() => undefined)}
        >
          {intl.formatMessage({ id: 'dead.renew' })}
        </Button>
        {continueAs}
      </DeadEnd>
      <p className="mt-6 text-sm text-muted">{intl.formatMessage({ id: 'dead.renewHint' })}</p>
    </>
  );
}
