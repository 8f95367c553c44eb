import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { buttonClass } from '../../ui/button';
import { IconTile } from '../../ui/icon';
import { PageTitle } from './page-title';

export default function NotFoundPage() {
  const intl = useIntl();
  return (
    <div className="flex flex-col items-center py-16 text-center">
      <IconTile name="search" large />
      <PageTitle title={intl.formatMessage({ id: 'notFound.title' })} className="mt-6" />
      <p className="mt-3 max-w-md text-muted">{intl.formatMessage({ id: 'notFound.text' })}</p>
      <Link to="/" className={`mt-8 ${buttonClass('primary')}`}>
        {intl.formatMessage({ id: 'notFound.home' })}
      </Link>
    </div>
  );
}
