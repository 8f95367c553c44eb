import type { ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import type { Reminders } from '#protocol';
import { ReminderFields } from '../../kit/fields/ReminderFields';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import type { Faults } from './useEditorSave';

interface Described {
  title: string;
  message: string;
  reminders: Reminders;
}

export interface DetailsProps<Details> {
  details: Details;
  faults: Faults;
  onChange: (change: Partial<Details>) => void;
}

interface DetailsPanelProps extends DetailsProps<Described> {
  title: { label: string; hint?: string; required?: boolean };
  /** what stands over the title, and at the end */
  first?: ReactNode;
  last?: ReactNode;
  /** until when */
  due: ReactNode;
}

/** What a contract, or each of a template, says to its signers: title, message, until when, reminders. */
export const DetailsPanel = (props: DetailsPanelProps) => {
  const { details, faults, onChange, title, first, last, due } = props;
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {first}
      <TextField
        {...title}
        maxLength={200}
        value={details.title}
        error={'title' in faults ? text('contract.title.invalid') : undefined}
        onChange={(next) => onChange({ title: next })}
      />
      <TextAreaField
        label={text('contract.message')}
        hint={text('contract.message.hint')}
        maxLength={2000}
        value={details.message}
        error={'message' in faults ? text('access.enable.note.invalid') : undefined}
        onChange={(message) => onChange({ message })}
      />
      {due}
      <ReminderFields
        label={text('contract.remind')}
        reminders={details.reminders}
        onChange={(reminders) => onChange({ reminders })}
      />
      {last}
    </Flex>
  );
};
