import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LoggedIn } from '#protocol';
import { isPortalError } from '../../../kit/server/api';
import { AttemptForm } from '../../../kit/server/attempt-form';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { PasswordField } from '../../../ui/password-field';
import { useIntl } from '../intl';
import { Step } from '../step';
import { EmailField, isMalformed, isTooShort } from './email-field';
import { usePasswordLogin } from './requests';
import { waysIn } from './steps';

interface PasswordStepProps {
  email: string;
  onEmail: (email: string) => void;
  onLoggedIn: (target: LoggedIn['target']) => void;
  onForgot: () => void;
  onMail: () => void;
  children: ReactNode;
}

/** Address and password in one form, where password managers look for them (G1). */
export function PasswordStep(props: PasswordStepProps) {
  const { email, onEmail, onLoggedIn, onForgot, onMail, children } = props;
  const intl = useIntl();
  const portal = useKnownPortal();
  const { byCode, byMail } = waysIn(portal);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const login = usePasswordLogin();
  const unfit = isPortalError(login.error, 'credentials_invalid');
  const malformed = isMalformed(login.error);

  useEffect(() => {
    // a page that offers nothing but a password is read from its top, like every first page
    if (byMail) (emailInput.current?.value ? passwordInput : emailInput).current?.focus();
  }, [byMail]);

  function check() {
    const lacks = isTooShort(email) ? 'email' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks) (lacks === 'email' ? emailInput : passwordInput).current?.focus();
    return lacks === null;
  }

  const submit = () =>
    login.mutate(
      { email: email.trim(), password, onAccepted: onLoggedIn },
      {
        onError: () => {
          passwordInput.current?.focus();
          passwordInput.current?.select();
        },
      }
    );

  function passwordFault() {
    if (missing === 'password') return intl.formatMessage({ id: 'password.empty' });
    return unfit ? intl.formatMessage({ id: 'error.credentials_invalid' }) : undefined;
  }

  return (
    <>
      <Step
        title={intl.formatMessage({ id: byMail ? 'signIn.withPassword' : 'signIn.title' })}
        text={!byMail && intl.formatMessage({ id: 'signIn.lead' }, { name: portal.name })}
        ways={
          <>
            <Button look="plain" onClick={onForgot}>
              {intl.formatMessage({ id: 'signIn.forgot' })}
            </Button>
            {byMail && (
              <Button look="plain" onClick={onMail}>
                {intl.formatMessage({ id: byCode ? 'signIn.codeInstead' : 'signIn.linkInstead' })}
              </Button>
            )}
          </>
        }
      >
        <AttemptForm
          attempt={login}
          said={unfit || malformed}
          submit={intl.formatMessage({ id: 'signIn.submit' })}
          check={check}
          onSubmit={submit}
        >
          <EmailField
            value={email}
            onChange={(typed) => {
              onEmail(typed);
              setMissing(null);
            }}
            wrong={missing === 'email' || malformed}
            inputRef={emailInput}
            autoComplete="username"
          />
          <PasswordField
            label={intl.formatMessage({ id: 'signIn.password' })}
            autoComplete="current-password"
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setMissing(null);
            }}
            error={passwordFault()}
            inputRef={passwordInput}
          />
        </AttemptForm>
      </Step>
      {children}
    </>
  );
}
