import { settingsSections } from '#protocol';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';

const EmailPage = () => {
  const text = useText();
  return (
    <SettingsPage {...useSection(settingsSections.email)}>
      {({ values, errors, disabled, set }) => (
        <>
          <TextField
            label={text('settings.email.name')}
            hint={text('settings.email.name.hint')}
            maxLength={80}
            value={values.senderName ?? ''}
            disabled={disabled}
            onChange={(value) => set('senderName', value || null)}
            error={errors.senderName ? text('settings.name.invalid') : undefined}
          />
          <TextField
            label={text('settings.email.address')}
            hint={text('settings.email.address.hint')}
            type="email"
            value={values.senderAddress ?? ''}
            disabled={disabled}
            onChange={(value) => set('senderAddress', value.trim() || null)}
            error={errors.senderAddress ? text('contact.email.invalid') : undefined}
          />
          <TextField
            label={text('settings.email.reply_to')}
            hint={text('settings.email.reply_to.hint')}
            type="email"
            value={values.replyTo ?? ''}
            disabled={disabled}
            onChange={(value) => set('replyTo', value.trim() || null)}
            error={errors.replyTo ? text('contact.email.invalid') : undefined}
          />
        </>
      )}
    </SettingsPage>
  );
};

export default EmailPage;
