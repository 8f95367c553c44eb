import { Checkbox, Flex } from '@strapi/design-system';
import { CountField } from '../../../kit/fields/CountField';
import { ReminderFields } from '../../../kit/fields/ReminderFields';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';
import { TextField } from '../../../ui/TextField';
import type { TemplateDetails } from './template';

interface TemplateDetailsPanelProps {
  details: TemplateDetails;
  faults: Readonly<Record<string, string>>;
  onChange: (change: Partial<TemplateDetails>) => void;
}

/** What contracts of this template are called and say, until when, reminders. */
export const TemplateDetailsPanel = ({ details, faults, onChange }: TemplateDetailsPanelProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextField
        label={text('template.name')}
        required
        maxLength={120}
        value={details.name}
        error={'name' in faults ? text('contract.title.invalid') : undefined}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={text('template.title')}
        hint={text('template.title.hint')}
        maxLength={200}
        value={details.title}
        error={'title' in faults ? text('contract.title.invalid') : undefined}
        onChange={(title) => onChange({ title })}
      />
      <TextAreaField
        label={text('contract.message')}
        maxLength={2000}
        value={details.message}
        onChange={(message) => onChange({ message })}
      />
      <Checkbox
        checked={details.dueAfterDays !== null}
        onCheckedChange={(ticked) => onChange({ dueAfterDays: ticked === true ? 30 : null })}
      >
        {text('template.due')}
      </Checkbox>
      {details.dueAfterDays === null ? null : (
        <CountField
          label={text('template.due_days')}
          hint=""
          count={details.dueAfterDays}
          min={1}
          max={3650}
          disabled={false}
          refused={'dueAfterDays' in faults}
          onChange={(dueAfterDays) => onChange({ dueAfterDays })}
        />
      )}
      <ReminderFields
        label={text('contract.remind')}
        reminders={details.reminders}
        onChange={(reminders) => onChange({ reminders })}
      />
    </Flex>
  );
};
