import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../shell/text';
import { useGetPublicPortalQuery } from './api';

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
  const { data } = useGetPublicPortalQuery();
  const offered = data?.locales ?? [];
  const locales = value === null || offered.includes(value) ? offered : [...offered, value];
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
        {locales.map((locale) => (
          <SingleSelectOption key={locale} value={locale}>
            {formatDisplayName(locale, { type: 'language' }) ?? locale}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
