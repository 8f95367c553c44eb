import { useIntl } from 'react-intl';
import { languages } from '#protocol';
import { SelectField } from '../../ui/SelectField';
import { useText } from '../../ui/text';

interface LocaleFieldProps {
  /** in place of those of a contact */
  label?: string;
  unsetLabel?: string;
  value: string | null;
  onChange: (locale: string | null) => void;
  disabled: boolean;
}

/** The language of the contact's portal and mail, among those that the portal speaks. */
export const LocaleField = (props: LocaleFieldProps) => {
  const { label, unsetLabel, value, onChange, disabled } = props;
  const text = useText();
  const { formatDisplayName } = useIntl();
  const locales = new Set<string>(value === null ? languages : [...languages, value]);
  return (
    <SelectField
      label={label ?? text('contact.locale')}
      value={value}
      options={[...locales].map((locale) => ({
        value: locale,
        label: formatDisplayName(locale, { type: 'language' }) ?? locale,
      }))}
      none={{ label: unsetLabel ?? text('contact.locale.unset'), onChoose: () => onChange(null) }}
      disabled={disabled}
      onChange={onChange}
    />
  );
};
