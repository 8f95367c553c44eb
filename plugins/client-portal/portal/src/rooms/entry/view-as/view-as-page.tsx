import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { PageTitle } from '../../../kit/frames/page-title';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { isPortalError } from '../../../kit/server/api';
import { Problem } from '../../../kit/server/problem';
import { forgetViewAsToken } from '../../../kit/session/view-as-token';
import { IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';
import { useSecretOf } from '../link-secret';
import { useBeginView } from './requests';

/** Where "View as client" of the admin panel leads (X7), and where it ends. */
export default function ViewAsPage() {
  const { link = '' } = useParams();
  const secret = useSecretOf(link);
  return (
    <PublicFrame>
      {secret ? <Opening link={link} secret={secret} /> : <Ended said="over" />}
    </PublicFrame>
  );
}

function Opening({ link, secret }: { link: string; secret: string }) {
  const intl = useIntl();
  const begin = useBeginView(link, secret);
  if (isPortalError(begin.error, 'link_invalid')) return <Ended said="dead" />;
  if (begin.isError && !begin.isFetching) {
    return <Problem error={begin.error} onRetry={() => begin.refetch()} />;
  }
  return (
    <div role="status" className="grid place-items-center gap-4 py-16">
      <span className="splash-ring" />
      <p className="text-muted">{intl.formatMessage({ id: 'viewAs.opening' })}</p>
    </div>
  );
}

function Ended({ said }: { said: 'over' | 'dead' }) {
  const intl = useIntl();
  // from here on this tab is anybody's again
  useEffect(forgetViewAsToken, []);
  return (
    <>
      <IconTile name="eye" large />
      <PageTitle title={intl.formatMessage({ id: `viewAs.${said}Title` })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: `viewAs.${said}Text` })}</p>
    </>
  );
}
