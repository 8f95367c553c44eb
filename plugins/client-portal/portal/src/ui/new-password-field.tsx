import { useIntl } from 'react-intl';
import type { RefObject } from 'react';
import { minPasswordLength } from '#protocol/entry/auth';
import { PasswordField } from './password-field';
import { lengthOf } from './password-length';

interface NewPasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  inputRef?: RefObject<HTMLInputElement>;
}

/** A password to be set, with a bar that fills up to the length that is asked for. */
export function NewPasswordField({ value, onChange, error, inputRef }: NewPasswordFieldProps) {
  const intl = useIntl();
  const length = lengthOf(value);
  const enough = length >= minPasswordLength;
  return (
    <div>
      <PasswordField
        label={intl.formatMessage({ id: 'password.new' })}
        autoComplete="new-password"
        value={value}
        onChange={onChange}
        hint={intl.formatMessage({ id: 'password.hint' }, { min: minPasswordLength })}
        error={error}
        {...(inputRef && { inputRef })}
      />
      <div className="mt-3 flex min-h-5 items-center gap-3 text-sm">
        <span className="h-1.5 grow overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <span
            className={`block h-full rounded-full transition-[width] ${enough && !error ? 'bg-good' : 'bg-edge'}`}
            style={{ width: `${Math.min(100, (length / minPasswordLength) * 100)}%` }}
          />
        </span>
        {/* counts down for the eye; only the end is said aloud */}
        {value && !(enough && error) && (
          <span aria-hidden="true" className={enough ? 'text-good' : 'text-muted'}>
            {enough
              ? intl.formatMessage({ id: 'password.enough' })
              : intl.formatMessage(
                  { id: 'password.missing' },
                  { count: minPasswordLength - length }
                )}
          </span>
        )}
      </div>
      <p role="status" className="sr-only">
        {enough && intl.formatMessage({ id: 'password.enough' })}
      </p>
    </div>
  );
}
