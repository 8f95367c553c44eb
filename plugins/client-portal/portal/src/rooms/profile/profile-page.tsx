import { NotSharedPage } from '../../kit/frames/not-shared-page';
import { PageTitle } from '../../kit/frames/page-title';
import { mayUpdateOwn, ownApp } from '../../kit/session/may';
import { useKnownPortal } from '../../kit/session/portal';
import { useClient } from '../../kit/session/session';
import { Notice } from '../../ui/notice';
import { Details } from './details';
import { useIntl } from './intl';
import { Picture } from './picture';
import { SignInSections } from './sign-in-sections';
import { SignOutButton } from './sign-out-button';

export default function ProfilePage() {
  const intl = useIntl();
  const client = useClient();
  const { name } = useKnownPortal();
  if (!ownApp(client)) return <NotSharedPage />;
  const editable = mayUpdateOwn(client);
  return (
    <div className="mx-auto max-w-3xl space-y-8">
      <div className="space-y-6">
        <PageTitle title={intl.formatMessage({ id: 'profile.title' })} />
        {!editable && (
          <Notice icon="lock">
            {client.viewAs
              ? intl.formatMessage({ id: 'viewAs.profile' })
              : intl.formatMessage({ id: 'profile.readOnly' }, { name })}
          </Notice>
        )}
        <div className="card divide-y divide-line">
          <Picture editable={editable} />
          <Details editable={editable} />
        </div>
      </div>
      <SignInSections />
      <SignOutButton />
    </div>
  );
}
