import { Navigate, useLocation } from 'react-router-dom';
import { PageTitle } from '../../kit/frames/page-title';
import { ownApp } from '../../kit/session/may';
import { useClient } from '../../kit/session/session';
import { useIntl } from './intl';
import { SignInSections } from './sign-in-sections';
import { SignOutButton } from './sign-out-button';

/** What is left of the profile where that is switched off (I1): the client's password and devices stay its own. */
export default function AccountPage() {
  const intl = useIntl();
  const client = useClient();
  const { search } = useLocation();
  // also where an identity provider sends the client back to, with its `?problem=`
  if (ownApp(client)) return <Navigate to={`/profile${search}`} replace />;
  return (
    <div className="mx-auto max-w-3xl space-y-8">
      <PageTitle title={intl.formatMessage({ id: 'security.title' })} />
      <SignInSections />
      <SignOutButton />
    </div>
  );
}
