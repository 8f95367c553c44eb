import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { TypographyProps } from '@strapi/design-system';

interface CheckGroupProps<Value extends string> {
  label: string;
  /** one of several groups of a larger choice */
  part?: boolean;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  disabled?: boolean;
  onChange: (value: Value, ticked: boolean) => void;
}

const whole: Partial<TypographyProps> = { fontWeight: 'bold' };
const ofSeveral: Partial<TypographyProps> = { textColor: 'neutral600', paddingBottom: 1 };

/** Any of a few, ticked in a row that wraps. */
export const CheckGroup = <Value extends string>(props: CheckGroupProps<Value>) => {
  const { label, part = false, options, chosen, disabled, onChange } = props;
  return (
    <Flex
      tag="fieldset"
      direction="column"
      alignItems="flex-start"
      gap={2}
      borderStyle="none"
      padding={0}
    >
      <Typography
        tag="legend"
        variant="pi"
        {...(part ? ofSeveral : whole)}
        style={{ paddingInline: 0 }}
      >
        {label}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {options.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            disabled={disabled}
            onCheckedChange={(ticked) => onChange(value, ticked === true)}
          >
            {name}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  );
};
