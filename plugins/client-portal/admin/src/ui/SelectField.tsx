import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface SelectFieldProps {
  label: string;
  /** null: none of them */
  value: string | null;
  options: readonly { value: string; label: string }[];
  /** the words of the choice of none of them; left out: one has to be chosen */
  none?: { label: string; onChoose: () => void };
  placeholder?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** The list takes no empty value; nothing of ours has this character in it. */
const noneOfThem = '\u0000';

/** One of a list that opens. */
export const SelectField = (props: SelectFieldProps) => {
  const { label, value, options, none, placeholder, hint, required, disabled, onChange } = props;
  return (
    <Field.Root hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? (none ? noneOfThem : '')}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(chosen) =>
          none && chosen === noneOfThem ? none.onChoose() : onChange(String(chosen))
        }
      >
        {none ? <SingleSelectOption value={noneOfThem}>{none.label}</SingleSelectOption> : null}
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
};
