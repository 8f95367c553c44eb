import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { maxPasswordBytes, minPasswordLength } from '#protocol/entry/auth';
import { NewPasswordField } from '../../ui/new-password-field';
import { PasswordField } from '../../ui/password-field';
import { lengthFault } from '../../ui/password-length';
import { isPortalError } from '../server/api';
import { AttemptForm, type AttemptFormProps } from '../server/attempt-form';
import type { NewPassword } from './password-requests';
import { ProofNotice } from './proof-notice';

interface NewPasswordFormProps extends Pick<
  AttemptFormProps,
  'attempt' | 'submit' | 'wide' | 'more'
> {
  /** tells password managers whose password it is, where the page knows */
  email?: string;
  askCurrent?: boolean;
  focus?: boolean;
  onSubmit: (password: NewPassword) => void;
}

/** A new password, and the current one where there is one. What is typed stays, whatever the server says. */
export function NewPasswordForm(props: NewPasswordFormProps) {
  const { email, askCurrent = false, focus = false, wide = false, onSubmit, ...form } = props;
  const { error, submittedAt } = form.attempt;
  const intl = useIntl();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState<'current' | 'password' | null>(null);
  const currentInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const currentWrong = askCurrent && isPortalError(error, 'credentials_invalid');
  const weak = isPortalError(error, 'password_weak') || isPortalError(error, 'invalid_request');
  const unproved = isPortalError(error, 'proof_required');

  useEffect(() => {
    if (focus) (currentInput.current ?? passwordInput.current)?.focus();
  }, [focus]);
  useEffect(() => {
    if (currentWrong) currentInput.current?.focus();
    else if (weak) passwordInput.current?.focus();
  }, [currentWrong, weak, submittedAt]);

  function check() {
    const lacks = askCurrent && !current ? 'current' : password === '' ? 'password' : null;
    setEmpty(lacks);
    if (lacks) (lacks === 'current' ? currentInput : passwordInput).current?.focus();
    return lacks === null;
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
    <AttemptForm
      {...form}
      wide={wide}
      said={currentWrong || weak || unproved}
      check={check}
      onSubmit={() => onSubmit({ ...(askCurrent && { current }), password })}
    >
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
      {unproved && <ProofNotice />}
    </AttemptForm>
  );
}
