import type { ChangeEvent } from 'react';
import { Field, Textarea } from '@strapi/design-system';
import type { TextProps } from './TextField';

/** A labelled field of several lines with its hint and its error. */
export const TextAreaField = (props: TextProps) => {
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
