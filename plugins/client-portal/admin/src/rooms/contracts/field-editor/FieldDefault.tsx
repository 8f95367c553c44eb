import { Checkbox } from '@strapi/design-system';
import type { FieldValue } from '#protocol';
import { SelectField } from '../../../ui/SelectField';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import type { PlacedField } from './placement';

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
        <SelectField
          label={label}
          value={typeof field.value === 'string' ? field.value : null}
          options={[...new Set(field.options)].map((option) => ({ value: option, label: option }))}
          none={{ label: text('fields.no_default'), onChoose: () => onChange(null) }}
          onChange={onChange}
        />
      );
    default:
      return null;
  }
};
