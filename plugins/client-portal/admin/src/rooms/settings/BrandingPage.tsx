import { Flex, Grid } from '@strapi/design-system';
import { colourSchema, settingsSections } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { BrandPreview } from './BrandPreview';
import { ColourField } from './ColourField';
import { ImageField } from './ImageField';

/** A colour that is being typed is no colour yet: the preview keeps to one that is. */
const shown = (colour: string, fallback: string) =>
  colourSchema.safeParse(colour).success ? colour : fallback;

const BrandingPage = () => {
  const text = useText();
  const { data: general } = useAnswer(settingsSections.general.routes.read);
  return (
    <SettingsPage {...useSection(settingsSections.branding)}>
      {({ values, errors, disabled, set }) => (
        <Grid.Root gap={6}>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Flex direction="column" alignItems="stretch" gap={5}>
              <ImageField
                label={text('settings.logo')}
                hint={text('settings.logo.hint')}
                url={values.logoUrl}
                disabled={disabled}
                refused={'logoUrl' in errors}
                onChange={(url) => set('logoUrl', url)}
              />
              <ImageField
                label={text('settings.favicon')}
                hint={text('settings.favicon.hint')}
                url={values.faviconUrl}
                disabled={disabled}
                refused={'faviconUrl' in errors}
                onChange={(url) => set('faviconUrl', url)}
              />
              {(['primary', 'accent'] as const).map((name) => (
                <ColourField
                  key={name}
                  label={text(`settings.${name}`)}
                  hint={text(`settings.${name}.hint`)}
                  colour={values.colours[name]}
                  disabled={disabled}
                  // links have this colour on a white page; the band carries its text on itself
                  onWhite={name === 'primary'}
                  onChange={(colour) => set('colours', { ...values.colours, [name]: colour })}
                />
              ))}
            </Flex>
          </Grid.Item>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <BrandPreview
              name={general?.name ?? text('name')}
              logoUrl={values.logoUrl}
              primary={shown(values.colours.primary, '#4945ff')}
              accent={shown(values.colours.accent, '#181826')}
            />
          </Grid.Item>
        </Grid.Root>
      )}
    </SettingsPage>
  );
};

export default BrandingPage;
