import type { ChangeEvent } from 'react';
import { Field, Textarea } from '@strapi/design-system';

interface TextAreaFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
}

/** A labelled field of several lines with its hint and its error. */
export const TextAreaField = (props: TextAreaFieldProps) => {
  const { label, value, onChange, hint, error, required, ...input } = props;
  return (
    <Field.Root hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Textarea
        {...input}
        value={value}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
