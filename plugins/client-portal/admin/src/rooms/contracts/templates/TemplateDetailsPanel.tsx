import { Checkbox } from '@strapi/design-system';
import { CountField } from '../../../kit/fields/CountField';
import { useText } from '../../../ui/text';
import { TextField } from '../../../ui/TextField';
import { DetailsPanel, type DetailsProps } from '../DetailsPanel';
import type { TemplateDetails } from './template';

/** What contracts of this template are called and say, until when, reminders. */
export const TemplateDetailsPanel = (props: DetailsProps<TemplateDetails>) => {
  const { details, faults, onChange } = props;
  const text = useText();
  return (
    <DetailsPanel
      details={details}
      faults={faults}
      onChange={onChange}
      first={
        <TextField
          label={text('template.name')}
          required
          maxLength={120}
          value={details.name}
          error={'name' in faults ? text('contract.title.invalid') : undefined}
          onChange={(name) => onChange({ name })}
        />
      }
      title={{ label: text('template.title'), hint: text('template.title.hint') }}
      due={
        <>
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
        </>
      }
    />
  );
};
