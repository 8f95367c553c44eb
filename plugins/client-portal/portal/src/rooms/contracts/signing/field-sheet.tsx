import type { FieldValue } from '#protocol';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, inputClass } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { useIntl } from '../intl';
import { useStepName } from './step-name';
import type { Step } from './steps';

interface FieldSheetProps {
  step: Step;
  value: FieldValue | null;
  /** why the server did not take it */
  refused: string | undefined;
  /** something else is open after this one */
  more: boolean;
  onChange: (value: FieldValue | null) => void;
  onDone: () => void;
  onClose: () => void;
}

const kinds: Partial<
  Record<Step['type'], { type?: string; inputMode?: 'decimal'; fill?: string }>
> = {
  name: { fill: 'name' },
  email: { type: 'email', fill: 'email' },
  company: { fill: 'organization' },
  date: { type: 'date' },
  number: { inputMode: 'decimal' },
};

const numeric = /^[+-]?\d+([.,]\d+)?$/;

/** One value, large enough for a thumb; what is typed is kept as it is typed. */
export function FieldSheet({
  step,
  value,
  refused,
  more,
  onChange,
  onDone,
  onClose,
}: FieldSheetProps) {
  const intl = useIntl();
  const name = useStepName()(step);
  const [text, setText] = useState(value === null ? '' : String(value));
  const [problem, setProblem] = useState(refused);
  const { fill = 'off', ...kind } = kinds[step.type] ?? {};

  const check = (input: HTMLInputElement | HTMLSelectElement | null) => {
    if (step.required && text.trim() === '') return 'signing.fieldMissing';
    if (step.type === 'number' && text.trim() && !numeric.test(text.trim()))
      return 'signing.fieldNumber';
    if (step.type === 'email' && input?.validity.typeMismatch) return 'error.invalid_email';
    return null;
  };
  const change = (next: string) => {
    setText(next);
    setProblem(undefined);
    const plain = next.trim();
    if (step.type === 'number' && plain && !numeric.test(plain)) return;
    onChange(plain === '' ? null : step.type === 'number' ? plain.replace(',', '.') : next);
  };
  return (
    <Dialog open shape="sheet" title={intl.formatMessage({ id: 'signing.fill' })} onClose={onClose}>
      <form
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          const input = event.currentTarget.querySelector<HTMLInputElement>('[data-value]');
          const found = check(input);
          if (!found) return onDone();
          setProblem(intl.formatMessage({ id: found }));
          input?.focus();
        }}
      >
        <Field
          label={intl.formatMessage(
            { id: step.required ? 'signing.fieldLabel' : 'signing.fieldOptional' },
            { name }
          )}
          error={problem}
        >
          {(described) =>
            step.type === 'dropdown' ? (
              <Select
                {...described}
                data-value
                value={text}
                onChange={({ target }) => change(target.value)}
              >
                <option value="">{intl.formatMessage({ id: 'signing.choose' })}</option>
                {step.options?.map((option) => (
                  <option key={option} value={option}>
                    {option}
                  </option>
                ))}
              </Select>
            ) : (
              <input
                {...described}
                {...kind}
                data-value
                // the sheet was opened to type in it
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
                autoComplete={fill}
                maxLength={2000}
                dir="auto"
                value={text}
                onChange={({ target }) => change(target.value)}
                className={inputClass}
              />
            )
          }
        </Field>
        <Button look="primary" type="submit" wide>
          {intl.formatMessage({ id: more ? 'signing.next' : 'signing.done' })}
        </Button>
      </form>
    </Dialog>
  );
}
