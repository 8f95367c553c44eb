import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { maxPasswordBytes, minPasswordLength } from '#protocol/entry/auth';
import { Button } from '../../ui/button';
import { NewPasswordField } from '../../ui/new-password-field';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';
import { lengthFault } from '../../ui/password-length';
import { isPortalError } from '../server/api';
import { useProblemText } from '../server/problem-text';
import { useWait } from '../server/use-wait';
import { WaitNotice } from '../server/wait-notice';
import type { NewPassword } from './password-requests';
import { ProofNotice } from './proof-notice';

interface NewPasswordFormProps {
  /** tells password managers whose password it is, where the page knows */
  email?: string;
  askCurrent?: boolean;
  focus?: boolean;
  wide?: boolean;
  submitLabel: string;
  attempt: { error: unknown; isPending: boolean; submittedAt: number };
  onSubmit: (password: NewPassword) => void;
  /** further buttons beside the first */
  children?: ReactNode;
}

/** A new password, and the current one where there is one. What is typed stays, whatever the server says. */
export function NewPasswordForm({
  email,
  askCurrent = false,
  focus = false,
  wide = false,
  submitLabel,
  attempt,
  onSubmit,
  children,
}: NewPasswordFormProps) {
  const intl = useIntl();
  const problem = useProblemText();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState<'current' | 'password' | null>(null);
  const currentInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const wait = useWait(attempt);
  const { error } = attempt;
  const currentWrong = askCurrent && isPortalError(error, 'credentials_invalid');
  const weak = isPortalError(error, 'password_weak') || isPortalError(error, 'invalid_request');
  const elsewhere =
    error && !currentWrong && !weak && !isPortalError(error, 'rate_limited') ? error : null;

  useEffect(() => {
    if (focus) (currentInput.current ?? passwordInput.current)?.focus();
  }, [focus]);
  useEffect(() => {
    if (currentWrong) currentInput.current?.focus();
    else if (weak) passwordInput.current?.focus();
  }, [currentWrong, weak, attempt.submittedAt]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const lacks = askCurrent && !current ? 'current' : password === '' ? 'password' : null;
    setEmpty(lacks);
    if (lacks) (lacks === 'current' ? currentInput : passwordInput).current?.focus();
    else if (!attempt.isPending && wait === 0) {
      onSubmit({ ...(askCurrent && { current }), password });
    }
  }

  function currentFault() {
    if (empty === 'current') return intl.formatMessage({ id: 'password.empty' });
    return currentWrong ? intl.formatMessage({ id: 'password.currentWrong' }) : undefined;
  }

  function passwordFault() {
    if (empty === 'password') return intl.formatMessage({ id: 'password.empty' });
    if (!weak) return undefined;
    // one code for all reasons; the length is what can be seen from here
    const fault = lengthFault(password);
    if (fault === 'tooShort') {
      return intl.formatMessage({ id: 'password.tooShort' }, { min: minPasswordLength });
    }
    if (fault === 'tooLong') {
      return intl.formatMessage({ id: 'password.tooLong' }, { max: maxPasswordBytes });
    }
    return intl.formatMessage({ id: 'error.password_weak' });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {email && (
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      )}
      {askCurrent && (
        <PasswordField
          label={intl.formatMessage({ id: 'password.current' })}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={currentFault()}
          inputRef={currentInput}
        />
      )}
      <NewPasswordField
        value={password}
        onChange={setPassword}
        error={passwordFault()}
        inputRef={passwordInput}
      />
      {wait > 0 && <WaitNotice seconds={wait} />}
      {isPortalError(elsewhere, 'proof_required') && <ProofNotice />}
      {elsewhere && !isPortalError(elsewhere, 'proof_required') && (
        <Notice kind="bad">{problem(elsewhere)}</Notice>
      )}
      <div className={wide ? 'space-y-3' : 'flex flex-wrap gap-3'}>
        <Button type="submit" look="primary" wide={wide} busy={attempt.isPending} held={wait > 0}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
