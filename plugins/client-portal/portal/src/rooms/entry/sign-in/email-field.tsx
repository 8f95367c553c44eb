import type { RefObject } from 'react';
import { isPortalError } from '../../../kit/server/api';
import { Field, inputClass } from '../../../ui/field';
import { useIntl } from '../intl';

interface EmailFieldProps {
  value: string;
  onChange: (email: string) => void;
  wrong: boolean;
  inputRef: RefObject<HTMLInputElement>;
  /** `username` beside a password, so that password managers keep the two together */
  autoComplete?: 'email' | 'username';
}

/** The address, as every step of the login asks for it. */
export function EmailField({
  value,
  onChange,
  wrong,
  inputRef,
  autoComplete = 'email',
}: EmailFieldProps) {
  const intl = useIntl();
  return (
    <Field
      label={intl.formatMessage({ id: 'signIn.email' })}
      error={wrong ? intl.formatMessage({ id: 'error.invalid_email' }) : undefined}
    >
      {(described) => (
        <input
          {...described}
          ref={inputRef}
          type="email"
          name="email"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          dir="ltr"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={inputClass}
        />
      )}
    </Field>
  );
}

/** As the server judges it. */
export const isMalformed = (error: unknown) =>
  isPortalError(error, 'invalid_email') || isPortalError(error, 'invalid_request');

/** Shorter than any address can be; the server judges the rest. */
export const isTooShort = (email: string) => email.trim().length < 3;
