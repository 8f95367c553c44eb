import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { Field, inputClass } from './field';
import { Icon } from './icon';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: ReactNode;
  error?: string | undefined;
  inputRef?: RefObject<HTMLInputElement>;
}

/** A password, hidden until the eye is pressed. Pasting and password managers work (WCAG 2.2 3.3.8). */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  hint,
  error,
  inputRef,
}: PasswordFieldProps) {
  const intl = useIntl();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [shown, setShown] = useState(false);

  useEffect(() => {
    // What is sent as plain text may end in the browser's list of things typed before.
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, [input]);

  return (
    <Field label={label} hint={hint} error={error}>
      {(described) => (
        <span className="relative block">
          <input
            {...described}
            ref={input}
            type={shown ? 'text' : 'password'}
            name={autoComplete}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={500}
            dir="ltr"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${inputClass} pe-12`}
          />
          <button
            type="button"
            className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-xl text-muted hover:text-text"
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eyeOff' : 'eye'} />
            <span className="sr-only">
              {intl.formatMessage({ id: shown ? 'password.hide' : 'password.show' })}
            </span>
          </button>
        </span>
      )}
    </Field>
  );
}
