import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { contractSettings } from '#protocol';
import { CountField } from '../../kit/fields/CountField';
import { ReminderFields } from '../../kit/fields/ReminderFields';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { ConsentTexts } from './ConsentTexts';
import { SealKeysCard } from './seal-keys/SealKeysCard';

const switches = ['drawing', 'uploading', 'notifySender', 'attachFinalCopy'] as const;

/** What new contracts start with, the ways to sign, consent, seal and certificates (K1-K6). */
const ContractSettingsPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(contractSettings)} below={<SealKeysCard />}>
      {({ values, errors, disabled, set }) => (
        <>
          <Checkbox
            checked={values.dueAfterDays !== null}
            disabled={disabled}
            onCheckedChange={(ticked) => set('dueAfterDays', ticked === true ? 30 : null)}
          >
            {text('settings.contracts.due')}
          </Checkbox>
          {values.dueAfterDays === null ? null : (
            <CountField
              label={text('template.due_days')}
              hint={text('settings.contracts.due.hint')}
              count={values.dueAfterDays}
              min={1}
              max={3650}
              disabled={disabled}
              refused={'dueAfterDays' in errors}
              onChange={(days) => set('dueAfterDays', days)}
            />
          )}
          <ReminderFields
            label={text('contract.remind')}
            disabled={disabled}
            reminders={values.reminders}
            onChange={(reminders) => set('reminders', reminders)}
          />
          {switches.map((name) => (
            <Flex key={name} direction="column" alignItems="flex-start" gap={1}>
              <Checkbox
                checked={values[name]}
                disabled={disabled}
                onCheckedChange={(ticked) => set(name, ticked === true)}
              >
                {text(`settings.contracts.${name}`)}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {text(`settings.contracts.${name}.hint`)}
              </Typography>
            </Flex>
          ))}
          <TextField
            label={text('settings.contracts.timestamp')}
            hint={text('settings.contracts.timestamp.hint')}
            type="url"
            maxLength={500}
            disabled={disabled}
            value={values.timestampUrl ?? ''}
            error={
              'timestampUrl' in errors ? text('settings.contracts.timestamp.invalid') : undefined
            }
            onChange={(url) => set('timestampUrl', url.trim() || null)}
          />
          <ConsentTexts
            texts={values.consent}
            disabled={disabled}
            errors={errors}
            onChange={(consent) => set('consent', consent)}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default ContractSettingsPage;
