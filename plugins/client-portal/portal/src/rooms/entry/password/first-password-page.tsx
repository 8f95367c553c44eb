import { useQueryClient } from '@tanstack/react-query';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { NewPasswordForm } from '../../../kit/passwords/new-password-form';
import { useChangePassword } from '../../../kit/passwords/password-requests';
import { sessionKey } from '../../../kit/server/query-keys';
import { useKnownPortal } from '../../../kit/session/portal';
import { useClient, type SessionState } from '../../../kit/session/session';
import { useSignOut } from '../../../kit/session/sign-out';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { Step } from '../step';
import { declinePassword } from './not-now';

/** After the first login, where the settings want a password (G6): before anything else, or as an offer. */
export default function FirstPasswordPage() {
  const intl = useIntl();
  const { name, signInMethods } = useKnownPortal();
  const { contact, askForPassword } = useClient();
  const client = useQueryClient();
  const change = useChangePassword();
  const signOut = useSignOut();
  const required = askForPassword === 'required';
  const mailed = signInMethods.includes('code') || signInMethods.includes('link');

  function notNow() {
    declinePassword(contact.id);
    client.setQueryData<SessionState>(sessionKey, (state) =>
      state?.session ? { ...state, session: { ...state.session, askForPassword: null } } : undefined
    );
  }

  const text = required
    ? intl.formatMessage({ id: 'first.requiredText' }, { name })
    : intl.formatMessage({ id: mailed ? 'first.optionalText' : 'first.optionalTextOnly' });
  return (
    <PublicFrame>
      <Step
        icon="key"
        title={intl.formatMessage({
          id: required ? 'first.requiredTitle' : 'first.optionalTitle',
        })}
        text={text}
        ways={
          required && (
            <Button look="plain" busy={signOut.isPending} onClick={() => signOut.mutate()}>
              <Icon name="leave" />
              {intl.formatMessage({ id: 'nav.signOut' })}
            </Button>
          )
        }
      >
        <NewPasswordForm
          wide
          email={contact.email}
          submit={intl.formatMessage({ id: 'first.save' })}
          attempt={change}
          onSubmit={(password) => change.mutate(password)}
          more={
            !required && (
              <Button wide onClick={notNow}>
                {intl.formatMessage({ id: 'first.notNow' })}
              </Button>
            )
          }
        />
      </Step>
      {signOut.isError && (
        <Notice kind="bad">{intl.formatMessage({ id: 'nav.signOutFailed' })}</Notice>
      )}
    </PublicFrame>
  );
}
