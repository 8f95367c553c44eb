import { Flex } from '@strapi/design-system';
import { LocaleField } from '../../kit/fields/LocaleField';
import { ReminderFields } from '../../kit/fields/ReminderFields';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import type { Details } from './draft';

interface DetailsPanelProps {
  details: Details;
  /** dotted paths of what is refused */
  faults: Readonly<Record<string, string>>;
  onChange: (change: Partial<Details>) => void;
}

/** Title, message, until when, reminders, language. */
export const DetailsPanel = ({ details, faults, onChange }: DetailsPanelProps) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextField
        label={text('contract.title')}
        required
        maxLength={200}
        value={details.title}
        error={'title' in faults ? text('contract.title.invalid') : undefined}
        onChange={(title) => onChange({ title })}
      />
      <TextAreaField
        label={text('contract.message')}
        hint={text('contract.message.hint')}
        maxLength={2000}
        value={details.message}
        error={'message' in faults ? text('access.enable.note.invalid') : undefined}
        onChange={(message) => onChange({ message })}
      />
      <TextField
        label={text('contract.due')}
        hint={text('contract.due.hint')}
        type="date"
        value={details.dueOn}
        error={'dueAt' in faults ? text('request.due.invalid') : undefined}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <ReminderFields
        label={text('contract.remind')}
        reminders={details.reminders}
        onChange={(reminders) => onChange({ reminders })}
      />
      <LocaleField
        label={text('contract.language')}
        unsetLabel={text('contract.language.unset')}
        value={details.language}
        disabled={false}
        onChange={(language) => onChange({ language })}
      />
    </Flex>
  );
};
