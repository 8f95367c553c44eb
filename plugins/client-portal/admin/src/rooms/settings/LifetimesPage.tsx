import { type Settings, settingsSections } from '#protocol';
import { CountField } from '../../kit/fields/CountField';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { DurationField } from './DurationField';

const { shape } = settingsSections.lifetimes.schema;

const names = [
  'magicLinkMinutes',
  'invitationMinutes',
  'loginEmailMinutes',
  'loginCodeMinutes',
  'passwordResetMinutes',
  'sessionIdleMinutes',
  'sessionMaxMinutes',
] as const satisfies readonly (keyof Settings['lifetimes'])[];

const boundsOf = (name: keyof Settings['lifetimes']) => {
  const { minValue, maxValue } = shape[name].unwrap();
  return { min: minValue ?? 1, max: maxValue ?? Number.MAX_SAFE_INTEGER };
};

const LifetimesPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(settingsSections.lifetimes)}>
      {({ values, errors, disabled, set }) => (
        <>
          {names.map((name) => (
            <DurationField
              key={name}
              label={text(`settings.${name}`)}
              hint={text(`settings.${name}.hint`)}
              minutes={values[name]}
              {...boundsOf(name)}
              disabled={disabled}
              refused={name in errors}
              onChange={(minutes) => set(name, minutes)}
            />
          ))}
          <CountField
            label={text('settings.sessionsPerContact')}
            hint={text('settings.sessionsPerContact.hint')}
            count={values.sessionsPerContact}
            {...boundsOf('sessionsPerContact')}
            disabled={disabled}
            refused={'sessionsPerContact' in errors}
            onChange={(count) => set('sessionsPerContact', count)}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default LifetimesPage;
