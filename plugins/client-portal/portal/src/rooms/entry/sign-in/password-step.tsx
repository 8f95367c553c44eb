import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { LoggedIn } from '#protocol';
import { PageTitle } from '../../../kit/frames/page-title';
import { isPortalError } from '../../../kit/server/api';
import { Refusal } from '../../../kit/server/refusal';
import { useWait } from '../../../kit/server/use-wait';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { PasswordField } from '../../../ui/password-field';
import { useIntl } from '../intl';
import { EmailField, isTooShort } from './email-field';
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
export function PasswordStep({
  email,
  onEmail,
  onLoggedIn,
  onForgot,
  onMail,
  children,
}: PasswordStepProps) {
  const intl = useIntl();
  const portal = useKnownPortal();
  const { byCode, byMail } = waysIn(portal);
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const login = usePasswordLogin();
  const wait = useWait(login);
  const unfit = isPortalError(login.error, 'credentials_invalid');
  const malformed =
    isPortalError(login.error, 'invalid_email') || isPortalError(login.error, 'invalid_request');

  useEffect(() => {
    // a page that offers nothing but a password is read from its top, like every first page
    if (byMail) (emailInput.current?.value ? passwordInput : emailInput).current?.focus();
  }, [byMail]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacks = isTooShort(email) ? 'email' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks) (lacks === 'email' ? emailInput : passwordInput).current?.focus();
    else if (!login.isPending && wait === 0) {
      login.mutate(
        { email: email.trim(), password, onAccepted: onLoggedIn },
        {
          onError: () => {
            passwordInput.current?.focus();
            passwordInput.current?.select();
          },
        }
      );
    }
  }

  function passwordFault() {
    if (missing === 'password') return intl.formatMessage({ id: 'password.empty' });
    return unfit ? intl.formatMessage({ id: 'error.credentials_invalid' }) : undefined;
  }

  return (
    <>
      <PageTitle
        title={intl.formatMessage({ id: byMail ? 'signIn.withPassword' : 'signIn.title' })}
      />
      {!byMail && (
        <p className="mt-2 text-muted">
          {intl.formatMessage({ id: 'signIn.lead' }, { name: portal.name })}
        </p>
      )}
      <form onSubmit={submit} noValidate className="mt-8 space-y-5">
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
        <Refusal of={login} said={unfit || malformed} />
        <Button type="submit" look="primary" wide busy={login.isPending} held={wait > 0}>
          {intl.formatMessage({ id: 'signIn.submit' })}
        </Button>
      </form>
      <div className="-mx-5 mt-3 flex flex-wrap">
        <Button look="plain" onClick={onForgot}>
          {intl.formatMessage({ id: 'signIn.forgot' })}
        </Button>
        {byMail && (
          <Button look="plain" onClick={onMail}>
            {intl.formatMessage({ id: byCode ? 'signIn.codeInstead' : 'signIn.linkInstead' })}
          </Button>
        )}
      </div>
      {children}
    </>
  );
}
