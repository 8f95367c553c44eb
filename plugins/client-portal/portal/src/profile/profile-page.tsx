import { useIntl } from 'react-intl';
import { useClient } from '../shell/session';
import { useSignOut } from '../shell/sign-out';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PageTitle } from '../ui/page-title';
import { Details } from './details';
import { Picture } from './picture';
import { Sessions } from './sessions';

export default function ProfilePage() {
  const intl = useIntl();
  const { apps } = useClient();
  const signOut = useSignOut();
  const editable = apps.some(
    ({ kind, permissions }) => kind === 'profile' && permissions.includes('update')
  );
  return (
    <div className="mx-auto max-w-3xl space-y-6">
      <PageTitle title={intl.formatMessage({ id: 'profile.title' })} />
      {!editable && <Notice>{intl.formatMessage({ id: 'profile.readOnly' })}</Notice>}
      <div className="card divide-y divide-line">
        <Picture editable={editable} />
        <Details editable={editable} />
      </div>
      <Sessions />
      {signOut.isError && (
        <Notice kind="bad">{intl.formatMessage({ id: 'nav.signOutFailed' })}</Notice>
      )}
      <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
        <Icon name="leave" />
        {intl.formatMessage({ id: 'nav.signOut' })}
      </Button>
    </div>
  );
}
