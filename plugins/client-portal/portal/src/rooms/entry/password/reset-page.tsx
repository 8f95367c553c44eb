import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { authRoutes } from '#protocol/entry/auth-routes';
import { PageTitle } from '../../../kit/frames/page-title';
import { PublicFrame } from '../../../kit/frames/public-frame';
import { NewPasswordForm } from '../../../kit/passwords/new-password-form';
import { call } from '../../../kit/server/api';
import { Problem } from '../../../kit/server/problem';
import { useBeginSession } from '../../../kit/session/session';
import { targetPath } from '../../../kit/session/target';
import { useIntl } from '../intl';
import { useSecretOf } from '../link-secret';
import { Opening } from '../opening';
import { useFoundDead, useOpened } from '../opened';
import { Step } from '../step';
import { DeadReset } from './dead-reset';

/** Where "Forgot password?" leads by email (G5). Nothing is used up before the button is pressed. */
export default function ResetPage() {
  const { link = '' } = useParams();
  const secret = useSecretOf(link);
  return (
    <PublicFrame>
      {secret ? <OpenedReset link={link} secret={secret} /> : <DeadReset state="incomplete" />}
    </PublicFrame>
  );
}

function OpenedReset({ link, secret }: { link: string; secret: string }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const opened = useOpened('openReset', link, secret);
  const reset = useResetPassword(link, secret);

  if (opened.isPending) return <Opening />;
  if (!opened.data) {
    return (
      <>
        <PageTitle title={intl.formatMessage({ id: 'reset.title' })} className="mb-6" />
        <Problem error={opened.error} onRetry={() => opened.refetch()} />
      </>
    );
  }
  if (opened.data.state !== 'ready') return <DeadReset state={opened.data.state} />;
  return (
    <Step
      title={intl.formatMessage({ id: 'reset.title' })}
      text={intl.formatMessage({ id: 'reset.lead' })}
    >
      <NewPasswordForm
        wide
        submit={intl.formatMessage({ id: 'reset.save' })}
        attempt={reset}
        onSubmit={({ password }) =>
          reset.mutate(password, {
            onSuccess: (landing) => navigate(targetPath(landing), { replace: true }),
          })
        }
      />
    </Step>
  );
}

/** Sets the password and logs in. Resolves to where the client lands. */
function useResetPassword(link: string, secret: string) {
  const begin = useBeginSession();
  return useMutation({
    mutationFn: async (password: string) => {
      const { target } = await call(authRoutes.resetPassword, { link, secret, password });
      await begin();
      return target;
    },
    onError: useFoundDead('openReset', link),
  });
}
