import { Box } from '@strapi/design-system';
import { SelectField } from '../../ui/SelectField';
import { useText } from '../../ui/text';

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
      <SelectField
        label={label}
        value={value === null ? null : String(value)}
        options={headings.map((heading, index) => ({
          value: String(index),
          label: heading === String(index + 1) ? text('csv.column', { number: heading }) : heading,
        }))}
        none={{ label: text('csv.no_column'), onChoose: () => onChange(null) }}
        onChange={(index) => onChange(Number(index))}
      />
    </Box>
  );
};
