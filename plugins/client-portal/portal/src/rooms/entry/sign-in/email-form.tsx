import { useEffect, useRef, useState } from 'react';
import { AttemptForm, type AttemptFormProps } from '../../../kit/server/attempt-form';
import { EmailField, isMalformed, isTooShort } from './email-field';

interface EmailFormProps extends Pick<AttemptFormProps, 'attempt' | 'submit' | 'more'> {
  email: string;
  onEmail: (email: string) => void;
  /** the address is what the client wants to change */
  focus: boolean;
  /** @param onError has the address corrected */
  onSubmit: (email: string, onError: () => void) => void;
}

/** An address, and a mail that goes there. */
export function EmailForm({ email, onEmail, focus, onSubmit, ...form }: EmailFormProps) {
  const [empty, setEmpty] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = empty || isMalformed(form.attempt.error);
  const correct = () => input.current?.focus();

  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);

  function check() {
    const lacks = isTooShort(email);
    setEmpty(lacks);
    if (lacks) correct();
    return !lacks;
  }
  return (
    <AttemptForm
      {...form}
      said={wrong}
      check={check}
      onSubmit={() => onSubmit(email.trim(), correct)}
    >
      <EmailField
        value={email}
        onChange={(typed) => {
          onEmail(typed);
          setEmpty(false);
        }}
        wrong={wrong}
        inputRef={input}
      />
    </AttemptForm>
  );
}
