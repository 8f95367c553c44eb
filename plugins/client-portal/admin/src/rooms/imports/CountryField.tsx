import { useMemo } from 'react';
import { Box, Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { getCountries } from 'libphonenumber-js/min';
import { useIntl } from 'react-intl';
import { useText } from '../../ui/text';

interface CountryFieldProps {
  value: string | undefined;
  onChange: (country: string | undefined) => void;
}

/** The country of phone numbers that are written without one. */
export const CountryField = ({ value, onChange }: CountryFieldProps) => {
  const text = useText();
  const { formatDisplayName, locale } = useIntl();
  const countries = useMemo(
    () =>
      getCountries()
        .map((code) => ({ code, name: formatDisplayName(code, { type: 'region' }) ?? code }))
        .sort((one, other) => one.name.localeCompare(other.name, locale)),
    [formatDisplayName, locale]
  );
  return (
    <Box maxWidth="36rem">
      <Field.Root hint={text('import.country.hint')}>
        <Field.Label>{text('import.country')}</Field.Label>
        <Combobox
          value={value ?? ''}
          placeholder={text('import.country.none')}
          onChange={(code) => onChange(code ? String(code) : undefined)}
          onClear={() => onChange(undefined)}
        >
          {countries.map(({ code, name }) => (
            <ComboboxOption key={code} value={code}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Hint />
      </Field.Root>
    </Box>
  );
};
