import { Field, TextInput } from '@strapi/design-system';

/** What every field for text is told. */
export interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
}

interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date';
  placeholder?: string;
}

/** A labelled line of text with its hint and its error. */
export const TextField = (props: TextFieldProps) => {
  const { label, value, onChange, hint, error, required, ...input } = props;
  return (
    <Field.Root hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        {...input}
        // a browser would fill in the admin's own password
        autoComplete={input.type === 'password' ? 'new-password' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
