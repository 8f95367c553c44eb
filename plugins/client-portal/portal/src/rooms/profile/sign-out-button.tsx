import { useReadOnly } from '../../kit/session/may';
import { useSignOut } from '../../kit/session/sign-out';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useIntl } from './intl';

export function SignOutButton() {
  const intl = useIntl();
  const signOut = useSignOut();
  // an admin who looks on leaves by the banner
  if (useReadOnly()) return null;
  return (
    <>
      {signOut.isError && (
        <Notice kind="bad">{intl.formatMessage({ id: 'nav.signOutFailed' })}</Notice>
      )}
      <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
        <Icon name="leave" />
        {intl.formatMessage({ id: 'nav.signOut' })}
      </Button>
    </>
  );
}
