import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../ui/text';

const none = 'none';

interface ColumnChoiceProps {
  label: string;
  headings: string[];
  value: number | null;
  onChange: (column: number | null) => void;
}

/** Which column of a file holds what. */
export const ColumnChoice = ({ label, headings, value, onChange }: ColumnChoiceProps) => {
  const text = useText();
  return (
    <Box flex="1 1 16rem">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value === null ? none : String(value)}
          onChange={(chosen) => onChange(chosen === none ? null : Number(chosen))}
        >
          <SingleSelectOption value={none}>{text('csv.no_column')}</SingleSelectOption>
          {headings.map((heading, index) => (
            <SingleSelectOption key={index} value={String(index)}>
              {heading === String(index + 1) ? text('csv.column', { number: heading }) : heading}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};
