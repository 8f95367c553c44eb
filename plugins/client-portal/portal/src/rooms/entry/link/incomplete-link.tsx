import { Link } from 'react-router-dom';
import { buttonClass } from '../../../ui/button';
import { IconTile } from '../../../ui/icon';
import { PageTitle } from '../../../kit/frames/page-title';
import { useIntl } from '../intl';

/** A link that lost its secret on the way, for example where a mail program broke the line. */
export function IncompleteLink() {
  const intl = useIntl();
  return (
    <>
      <IconTile name="link" large />
      <PageTitle title={intl.formatMessage({ id: 'incomplete.title' })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: 'incomplete.text' })}</p>
      <div className="mt-8">
        <Link to="/login" className={buttonClass('primary', true)}>
          {intl.formatMessage({ id: 'incomplete.signIn' })}
        </Link>
      </div>
    </>
  );
}
