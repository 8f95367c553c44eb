import { Box, Field, NumberInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../ui/text';

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
  const { formatNumber } = useIntl();
  const bounds = { min: formatNumber(min), max: formatNumber(max) };
  const outside = !(count >= min && count <= max);
  return (
    <Field.Root
      hint={`${hint} ${text('duration.bounds', bounds)}`}
      error={refused || outside ? text('count.outside', bounds) : undefined}
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
