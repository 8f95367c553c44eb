import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { languages } from '#protocol';
import { useText } from '../../ui/text';

interface LocaleFieldProps {
  /** in place of those of a contact */
  label?: string;
  unsetLabel?: string;
  value: string | null;
  onChange: (locale: string | null) => void;
  disabled: boolean;
}

// no language tag has a capital letter first
const unset = 'Unset';

/** The language of the contact's portal and mail, among those that the portal speaks. */
export const LocaleField = (props: LocaleFieldProps) => {
  const { label, unsetLabel, value, onChange, disabled } = props;
  const text = useText();
  const { formatDisplayName } = useIntl();
  const locales = new Set<string>(value === null ? languages : [...languages, value]);
  return (
    <Field.Root width="100%">
      <Field.Label>{label ?? text('contact.locale')}</Field.Label>
      <SingleSelect
        value={value ?? unset}
        disabled={disabled}
        onChange={(chosen) => onChange(chosen === unset ? null : String(chosen))}
      >
        <SingleSelectOption value={unset}>
          {unsetLabel ?? text('contact.locale.unset')}
        </SingleSelectOption>
        {[...locales].map((locale) => (
          <SingleSelectOption key={locale} value={locale}>
            {formatDisplayName(locale, { type: 'language' }) ?? locale}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
