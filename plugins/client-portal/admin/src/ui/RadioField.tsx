import { useId } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';

interface RadioFieldProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Value[];
  textOf: (value: Value) => string;
  hint?: string;
  disabled?: boolean;
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export const RadioField = <Value extends string>(props: RadioFieldProps<Value>) => {
  const { label, value, options, textOf, hint, disabled, onChange } = props;
  const id = useId();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        disabled={disabled}
        onValueChange={(next) => {
          const chosen = options.find((one) => one === next);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((one) => (
          <Radio.Item key={one} value={one}>
            {textOf(one)}
          </Radio.Item>
        ))}
      </Radio.Group>
      {hint ? (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      ) : null}
    </Flex>
  );
};
