import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Field, inputClass } from '../../ui/field';
import { isPortalError } from '../server/api';
import { useWait, type Attempt } from '../server/use-wait';

const length = 6;

interface CodeInputProps {
  /** what is done with the code; refused digits are selected, to be typed over */
  verify: Attempt & { isPending: boolean; isSuccess: boolean };
  onComplete: (code: string) => void;
}

/** Scripts have their digits in a row, from zero on. */
function digitOf(sign: string) {
  const at = sign.codePointAt(0) ?? 0;
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

/** Digits of any script as ASCII, whatever stands between them: pasting "123 456" works. */
export const digitsOf = (text: string) =>
  text
    .replace(/\P{Nd}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .slice(0, length);

/** The field says so itself. */
export const isWrongCode = (error: unknown) =>
  isPortalError(error, 'code_invalid') || isPortalError(error, 'invalid_request');

/** One field for six digits; one is enough for paste, autofill and screen readers. */
export function CodeInput({ verify, onComplete }: CodeInputProps) {
  const intl = useIntl();
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const wait = useWait(verify);
  const isAsked = !verify.isPending && !verify.isSuccess;

  useEffect(() => {
    if (!isAsked) return;
    input.current?.focus();
    input.current?.select();
  }, [isAsked]);

  function change(text: string) {
    const digits = digitsOf(text);
    setCode(digits);
    if (digits.length === length && digits !== code) onComplete(digits);
  }

  return (
    <Field
      label={intl.formatMessage({ id: 'code.label' })}
      error={
        isWrongCode(verify.error) ? intl.formatMessage({ id: 'error.code_invalid' }) : undefined
      }
    >
      {(described) => (
        <input
          {...described}
          ref={input}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          readOnly={!isAsked || wait > 0}
          dir="ltr"
          value={code}
          onChange={(event) => change(event.target.value)}
          className={`${inputClass} h-16 text-center font-mono text-3xl tracking-[0.35em] tabular-nums`}
        />
      )}
    </Field>
  );
}
