import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { buttonClass } from '../../ui/button';
import { IconTile } from '../../ui/icon';
import { useKnownPortal } from '../session/portal';
import { PageTitle } from './page-title';

/** A link into an app that this client does not have (I1): said kindly, and without telling whether there is one. */
export function NotSharedPage() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  return (
    <div className="flex flex-col items-center py-16 text-center">
      <IconTile name="lock" large />
      <PageTitle title={intl.formatMessage({ id: 'notShared.title' })} className="mt-6" />
      <p className="mt-3 max-w-md text-muted">
        {intl.formatMessage({ id: 'notShared.text' }, { name })}
      </p>
      <Link to="/" className={`mt-8 ${buttonClass('primary')}`}>
        {intl.formatMessage({ id: 'notFound.home' })}
      </Link>
    </div>
  );
}
