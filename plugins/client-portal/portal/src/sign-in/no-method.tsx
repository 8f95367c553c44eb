import { useIntl } from 'react-intl';
import { useKnownPortal } from '../shell/portal';
import { IconTile } from '../ui/icon';
import { PageTitle } from '../ui/page-title';

/** Codes and mailed links are both switched off: only a link from the agency lets anybody in. */
export function NoMethod() {
  const intl = useIntl();
  const { name } = useKnownPortal();
  return (
    <>
      <IconTile name="link" large />
      <PageTitle title={intl.formatMessage({ id: 'noMethod.title' })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: 'noMethod.text' }, { name })}</p>
    </>
  );
}
