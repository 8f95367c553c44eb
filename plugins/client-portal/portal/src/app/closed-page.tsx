import { useIntl } from 'react-intl';
import { PageTitle } from '../kit/frames/page-title';
import { PublicFrame } from '../kit/frames/public-frame';
import { useKnownPortal, usePortal } from '../kit/session/portal';
import { Button } from '../ui/button';
import { IconTile } from '../ui/icon';

/** The agency has switched the portal off (A7). */
export function ClosedPage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const portal = usePortal();
  return (
    <PublicFrame>
      <IconTile name="lock" large />
      <PageTitle title={intl.formatMessage({ id: 'closed.title' })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: 'closed.text' }, { name })}</p>
      <div className="mt-8">
        <Button busy={portal.isFetching} onClick={() => portal.refetch()}>
          {intl.formatMessage({ id: 'closed.again' })}
        </Button>
      </div>
    </PublicFrame>
  );
}
