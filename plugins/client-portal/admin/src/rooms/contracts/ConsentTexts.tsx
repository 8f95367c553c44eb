import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { contractAdminRoutes, languages as spoken } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useAnswer } from '../../kit/requests/useAnswer';
import { StateBadge } from '../../ui/StateBadge';
import { Loading } from '../../ui/States';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';

interface ConsentTextsProps {
  texts: Readonly<Record<string, string>>;
  disabled: boolean;
  /** dotted paths of what is refused */
  errors: Readonly<Record<string, string>>;
  onChange: (texts: Record<string, string>) => void;
}

/** What signers agree to before the first field, by language. A language without an own text has the shipped one. */
export const ConsentTexts = ({ texts, disabled, errors, onChange }: ConsentTextsProps) => {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const { data, error, refetch } = useAnswer(contractAdminRoutes.consentTexts);
  const [open, setOpen] = useState<string>();
  // a text that was emptied stays open, so that another can be written
  const [emptied, setEmptied] = useState<ReadonlySet<string>>(new Set());
  const languages = [
    ...new Set([
      ...(data?.results.map(({ language }) => language) ?? []),
      ...spoken,
      ...Object.keys(texts),
    ]),
  ];
  const nameOf = (language: string) =>
    formatDisplayName(language, { type: 'language' }) ?? language;
  const set = (language: string, value: string | null) => {
    const others = Object.fromEntries(Object.entries(texts).filter(([one]) => one !== language));
    setEmptied(value === '' ? new Set([...emptied, language]) : new Set());
    onChange(value === null || value === '' ? others : { ...others, [language]: value });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold">
        {text('settings.contracts.consent')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {text('settings.contracts.consent.hint')}
      </Typography>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {languages.map((language) => {
        const own = texts[language] !== undefined || emptied.has(language);
        const shipped = data?.results.find((one) => one.language === language && !one.own);
        const shown = texts[language] ?? (emptied.has(language) ? '' : (shipped?.text ?? ''));
        return (
          <Box key={language} padding={3} hasRadius borderColor="neutral200">
            <Flex justifyContent="space-between" gap={3} wrap="wrap">
              <Flex gap={2}>
                <Typography fontWeight="semiBold">{nameOf(language)}</Typography>
                <StateBadge variant={own ? 'primary' : 'neutral'}>
                  {text(
                    own ? 'settings.contracts.consent.own' : 'settings.contracts.consent.shipped'
                  )}
                </StateBadge>
              </Flex>
              <Flex gap={2}>
                {own && !disabled ? (
                  <Button size="S" variant="tertiary" onClick={() => set(language, null)}>
                    {text('settings.contracts.consent.back')}
                  </Button>
                ) : null}
                <Button
                  size="S"
                  variant="tertiary"
                  aria-expanded={open === language}
                  aria-label={text('settings.contracts.consent.open', {
                    language: nameOf(language),
                  })}
                  onClick={() => setOpen(open === language ? undefined : language)}
                >
                  {text(open === language ? 'close' : 'settings.contracts.consent.show')}
                </Button>
              </Flex>
            </Flex>
            {open === language ? (
              <Box paddingTop={3}>
                <TextAreaField
                  label={nameOf(language)}
                  hint={text('settings.contracts.consent.values')}
                  disabled={disabled}
                  maxLength={20_000}
                  value={shown}
                  error={
                    `consent.${language}` in errors
                      ? text('settings.contracts.consent.invalid')
                      : undefined
                  }
                  onChange={(value) => set(language, value)}
                />
              </Box>
            ) : null}
          </Box>
        );
      })}
    </Flex>
  );
};
