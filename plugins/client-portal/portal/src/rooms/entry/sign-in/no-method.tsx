import { PageTitle } from '../../../kit/frames/page-title';
import { useKnownPortal } from '../../../kit/session/portal';
import { IconTile } from '../../../ui/icon';
import { useIntl } from '../intl';

/** Neither a mail nor a password opens the portal: an account elsewhere does, or nothing at present. */
export function NoMethod() {
  const intl = useIntl();
  const { name, identityProviders } = useKnownPortal();
  if (identityProviders.length > 0) {
    return (
      <>
        <PageTitle title={intl.formatMessage({ id: 'signIn.title' })} />
        <p className="mt-2 text-muted">
          {intl.formatMessage({ id: 'signIn.leadProviders' }, { name })}
        </p>
      </>
    );
  }
  return (
    <>
      <IconTile name="link" large />
      <PageTitle title={intl.formatMessage({ id: 'noMethod.title' })} className="mt-6" />
      <p className="mt-3 text-muted">{intl.formatMessage({ id: 'noMethod.text' }, { name })}</p>
    </>
  );
}
