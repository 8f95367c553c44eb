import { Box, Field, NumberInput } from '@strapi/design-system';
import { useText } from '../shell/text';

interface CountFieldProps {
  label: string;
  hint: string;
  count: number;
  min: number;
  max: number;
  disabled: boolean;
  refused: boolean;
  onChange: (count: number) => void;
}

/** A whole number between bounds. */
export const CountField = (props: CountFieldProps) => {
  const { label, hint, count, min, max, disabled, refused, onChange } = props;
  const text = useText();
  const outside = !(count >= min && count <= max);
  return (
    <Field.Root
      hint={`${hint} ${text('duration.bounds', { min, max })}`}
      error={refused || outside ? text('count.outside', { min, max }) : undefined}
    >
      <Field.Label>{label}</Field.Label>
      <Box width="14rem">
        <NumberInput
          value={Number.isNaN(count) ? undefined : count}
          disabled={disabled}
          onValueChange={(value) => onChange(value === undefined ? Number.NaN : Math.round(value))}
        />
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
