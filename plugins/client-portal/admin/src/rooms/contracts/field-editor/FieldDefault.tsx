import { Checkbox, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { FieldValue } from '#protocol';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import type { PlacedField } from './placement';

const none = '\u0000';

interface FieldDefaultProps {
  field: PlacedField;
  onChange: (value: FieldValue | null) => void;
}

/** What stands in a field at first. What is known of the signer anyway is not asked for. */
export const FieldDefault = ({ field, onChange }: FieldDefaultProps) => {
  const text = useText();
  const label = text('fields.default');
  switch (field.type) {
    case 'text':
    case 'number':
      return (
        <TextField
          label={label}
          maxLength={2000}
          value={field.value === null || field.value === undefined ? '' : String(field.value)}
          onChange={(value) => onChange(value || null)}
        />
      );
    case 'checkbox':
      return (
        <Checkbox
          checked={field.value === true}
          onCheckedChange={(ticked) => onChange(ticked === true ? true : null)}
        >
          {text('fields.ticked')}
        </Checkbox>
      );
    case 'dropdown':
      return (
        <Field.Root>
          <Field.Label>{label}</Field.Label>
          <SingleSelect
            value={typeof field.value === 'string' ? field.value : none}
            onChange={(value) => onChange(value === none ? null : String(value))}
          >
            <SingleSelectOption value={none}>{text('fields.no_default')}</SingleSelectOption>
            {[...new Set(field.options)].map((option) => (
              <SingleSelectOption key={option} value={option}>
                {option}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      );
    default:
      return null;
  }
};
