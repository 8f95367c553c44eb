import { useState } from 'react';
import {
  Box,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useText } from '../../ui/text';

const units = ['minutes', 'hours', 'days'] as const;
type Unit = (typeof units)[number];

const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

/** The largest unit that a number of minutes fills without a rest. */
const largestUnit = (minutes: number): Unit =>
  (['days', 'hours'] as const).find((unit) => minutes > 0 && minutes % minutesIn[unit] === 0) ??
  'minutes';

interface DurationFieldProps {
  label: string;
  hint: string;
  minutes: number;
  min: number;
  max: number;
  disabled: boolean;
  refused: boolean;
  onChange: (minutes: number) => void;
}

/** A number of minutes, written in the largest unit that fits it without a rest. */
export const DurationField = (props: DurationFieldProps) => {
  const { label, hint, minutes, min, max, disabled, refused, onChange } = props;
  const text = useText();
  const [unit, setUnit] = useState<Unit>(() => largestUnit(minutes));
  const written = (value: number) => {
    const best = largestUnit(value);
    return text(`duration.${best}`, { count: value / minutesIn[best] });
  };
  const outside = !(minutes >= min && minutes <= max);
  return (
    <Field.Root
      hint={`${hint} ${text('duration.bounds', { min: written(min), max: written(max) })}`}
      error={
        refused || outside
          ? text('duration.outside', { min: written(min), max: written(max) })
          : undefined
      }
    >
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <Box width="14rem">
          <NumberInput
            value={Number.isNaN(minutes) ? undefined : minutes / minutesIn[unit]}
            disabled={disabled}
            onValueChange={(value) =>
              onChange(value === undefined ? Number.NaN : Math.round(value * minutesIn[unit]))
            }
          />
        </Box>
        <Box width="16rem">
          <SingleSelect
            aria-label={text('duration.unit')}
            value={unit}
            disabled={disabled}
            onChange={(value) => {
              const next = units.find((one) => one === value);
              if (!next) return;
              setUnit(next);
              // the number stays and means the new unit, as it reads
              onChange(Math.round((minutes / minutesIn[unit]) * minutesIn[next]));
            }}
          >
            {units.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {text(`duration.unit.${one}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
