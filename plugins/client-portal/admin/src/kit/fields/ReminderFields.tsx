import { Box, Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';
import type { Reminders } from '#protocol';
import { useText } from '../../ui/text';

interface ReminderFieldsProps {
  reminders: Reminders;
  /** in place of that of a checklist */
  label?: string;
  disabled?: boolean;
  onChange: (reminders: Reminders) => void;
}

const names = ['firstAfterDays', 'everyDays'] as const;

/** What is proposed where somebody wants reminders. */
export const usualReminders = { firstAfterDays: 3, everyDays: 7 };

const isNumberOfDays = (days: number) => days >= 1 && days <= 90;

export const areReminders = (reminders: Reminders) =>
  reminders === null || names.every((name) => isNumberOfDays(reminders[name]));

/** Whether and how often the client is reminded of what is missing. */
export const ReminderFields = (props: ReminderFieldsProps) => {
  const { reminders, label, disabled = false, onChange } = props;
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Checkbox
        checked={reminders !== null}
        disabled={disabled}
        onCheckedChange={(ticked) => onChange(ticked === true ? usualReminders : null)}
      >
        {label ?? text('request.remind')}
      </Checkbox>
      {reminders ? (
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          {names.map((name) => (
            <Box key={name} flex="0 1 20rem">
              <Field.Root
                error={
                  isNumberOfDays(reminders[name])
                    ? undefined
                    : text('count.outside', { min: 1, max: 90 })
                }
              >
                <Field.Label>{text(`request.${name}`)}</Field.Label>
                <NumberInput
                  disabled={disabled}
                  value={Number.isNaN(reminders[name]) ? undefined : reminders[name]}
                  onValueChange={(days) =>
                    onChange({
                      ...reminders,
                      [name]: days === undefined ? Number.NaN : Math.round(days),
                    })
                  }
                />
                <Field.Error />
              </Field.Root>
            </Box>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
};
