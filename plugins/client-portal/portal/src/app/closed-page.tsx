import { useIntl } from 'react-intl';
import { DeadEnd } from '../kit/frames/dead-end';
import { PublicFrame } from '../kit/frames/public-frame';
import { useKnownPortal, usePortal } from '../kit/session/portal';
import { Button } from '../ui/button';

/** The agency has switched the portal off (A7). */
export function ClosedPage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const portal = usePortal();
  return (
    <PublicFrame>
      <DeadEnd
        icon="lock"
        title={intl.formatMessage({ id: 'closed.title' })}
        text={intl.formatMessage({ id: 'closed.text' }, { name })}
      >
        <Button busy={portal.isFetching} onClick={() => portal.refetch()}>
          {intl.formatMessage({ id: 'closed.again' })}
        </Button>
      </DeadEnd>
    </PublicFrame>
  );
}
