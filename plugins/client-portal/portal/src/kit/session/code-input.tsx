import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Field, inputClass } from '../../ui/field';

const length = 6;

interface CodeInputProps {
  error: string | undefined;
  /** changes with every refused attempt: the digits are then selected, to be typed over */
  attempt: number;
  readOnly: boolean;
  onComplete: (code: string) => void;
}

/** Digits of any script as ASCII, whatever stands between them: pasting "123 456" works. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '').slice(0, length);

/** One field for six digits; one is enough for paste, autofill and screen readers. */
export function CodeInput({ error, attempt, readOnly, onComplete }: CodeInputProps) {
  const intl = useIntl();
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [attempt]);

  function change(text: string) {
    const digits = digitsOf(text);
    setCode(digits);
    if (digits.length === length && digits !== code) onComplete(digits);
  }

  return (
    <Field label={intl.formatMessage({ id: 'code.label' })} error={error}>
      {(described) => (
        <input
          {...described}
          ref={input}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          readOnly={readOnly}
          dir="ltr"
          value={code}
          onChange={(event) => change(event.target.value)}
          className={`${inputClass} h-16 text-center font-mono text-3xl tracking-[0.35em] tabular-nums`}
        />
      )}
    </Field>
  );
}
