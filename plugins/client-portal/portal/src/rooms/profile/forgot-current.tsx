import { useForgotPassword } from '../../kit/passwords/password-requests';
import { Refusal } from '../../kit/server/refusal';
import { useWait } from '../../kit/server/use-wait';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useIntl } from './intl';

/** For a client who signed in by code and no longer knows the password: the way by email. */
export function ForgotCurrent({ email }: { email: string }) {
  const intl = useIntl();
  const forgot = useForgotPassword();
  const wait = useWait(forgot);
  if (forgot.isSuccess) {
    return (
      <Notice kind="good">
        {intl.formatMessage({ id: 'passwordCard.forgotSent' }, { email })}
      </Notice>
    );
  }
  return (
    <>
      <div className="-mx-5">
        <Button
          look="plain"
          busy={forgot.isPending}
          held={wait > 0}
          onClick={() => forgot.mutate(email)}
        >
          {intl.formatMessage({ id: 'passwordCard.forgot' })}
        </Button>
      </div>
      <Refusal of={forgot} />
    </>
  );
}
