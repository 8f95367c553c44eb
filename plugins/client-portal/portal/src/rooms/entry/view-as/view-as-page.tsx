import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { DeadEnd } from '../../../kit/frames/dead-end';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { isPortalError } from '../../../kit/server/api';
import { Problem } from '../../../kit/server/problem';
import { forgetViewAsToken } from '../../../kit/session/view-as-token';
import { useIntl } from '../intl';
import { useSecretOf } from '../link-secret';
import { Opening } from '../opening';
import { useBeginView } from './requests';

/** Where "View as client" of the admin panel leads (X7), and where it ends. */
export default function ViewAsPage() {
  const { link = '' } = useParams();
  const secret = useSecretOf(link);
  return (
    <PublicFrame>
      {secret ? <OpeningView link={link} secret={secret} /> : <Ended said="over" />}
    </PublicFrame>
  );
}

function OpeningView({ link, secret }: { link: string; secret: string }) {
  const intl = useIntl();
  const begin = useBeginView(link, secret);
  if (isPortalError(begin.error, 'link_invalid')) return <Ended said="dead" />;
  if (begin.isError && !begin.isFetching) {
    return <Problem error={begin.error} onRetry={() => begin.refetch()} />;
  }
  return <Opening text={intl.formatMessage({ id: 'viewAs.opening' })} />;
}

function Ended({ said }: { said: 'over' | 'dead' }) {
  const intl = useIntl();
  // from here on this tab is anybody's again
  useEffect(forgetViewAsToken, []);
  return (
    <DeadEnd
      icon="eye"
      title={intl.formatMessage({ id: `viewAs.${said}Title` })}
      text={intl.formatMessage({ id: `viewAs.${said}Text` })}
    />
  );
}
