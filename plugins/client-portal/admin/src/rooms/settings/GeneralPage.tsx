import { settingsSections } from '#protocol';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import { EnabledSwitch } from './EnabledSwitch';

const GeneralPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(settingsSections.general)}>
      {({ values, errors, disabled, set }) => (
        <>
          <EnabledSwitch
            enabled={values.enabled}
            disabled={disabled}
            onChange={(enabled) => set('enabled', enabled)}
          />
          <TextField
            label={text('settings.name')}
            hint={text('settings.name.hint')}
            required
            maxLength={80}
            value={values.name}
            disabled={disabled}
            onChange={(name) => set('name', name)}
            error={errors.name ? text('settings.name.invalid') : undefined}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default GeneralPage;
