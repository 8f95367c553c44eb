import { LocaleField } from '../../kit/fields/LocaleField';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { DetailsPanel, type DetailsProps } from './DetailsPanel';
import type { DraftDetails } from './draft';

/** What is written of a contract before it is sent; also the language of its mails. */
export const DraftDetailsPanel = ({ details, faults, onChange }: DetailsProps<DraftDetails>) => {
  const text = useText();
  return (
    <DetailsPanel
      details={details}
      faults={faults}
      onChange={onChange}
      title={{ label: text('contract.title'), required: true }}
      due={
        <TextField
          label={text('contract.due')}
          hint={text('contract.due.hint')}
          type="date"
          value={details.dueOn}
          error={'dueAt' in faults ? text('request.due.invalid') : undefined}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      }
      last={
        <LocaleField
          label={text('contract.language')}
          unsetLabel={text('contract.language.unset')}
          value={details.language}
          disabled={false}
          onChange={(language) => onChange({ language })}
        />
      }
    />
  );
};
