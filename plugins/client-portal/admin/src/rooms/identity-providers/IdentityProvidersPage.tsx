import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { identityProvidersInput, settingsSections } from '#protocol';
import { SettingsPage } from '../../kit/settings/SettingsPage';
import { useSection } from '../../kit/settings/useSection';
import { useText } from '../../ui/text';
import { ProviderFields } from './ProviderFields';
import { newGoogle, newProvider, withoutSecrets } from './providers';

const most = 10;

/** The errors below `providers.<index>.`, by the name of the field. */
const errorsOf = (errors: Record<string, string>, index: number) => {
  const prefix = `providers.${index}.`;
  return new Set(
    Object.keys(errors).flatMap((path) =>
      path.startsWith(prefix) ? [path.slice(prefix.length)] : []
    )
  );
};

/** Accounts elsewhere that clients may sign in with: Google, or any OpenID Connect issuer (G2). */
const IdentityProvidersPage = () => {
  const text = useText();
  return (
    <SettingsPage
      {...useSection(settingsSections['identity-providers'])}
      schema={identityProvidersInput}
      afterSave={withoutSecrets}
    >
      {({ values: { providers }, errors, disabled, set }) => (
        <>
          {providers.length === 0 ? (
            <Typography textColor="neutral600">{text('provider.none')}</Typography>
          ) : null}
          {providers.map((provider, index) => (
            <ProviderFields
              // the id can be changed, so the place in the list is all that stays
              key={index}
              provider={provider}
              twice={providers.some((other, at) => at !== index && other.id === provider.id)}
              refused={errorsOf(errors, index)}
              disabled={disabled}
              onChange={(changed) =>
                set(
                  'providers',
                  providers.map((other, at) => (at === index ? changed : other))
                )
              }
              onRemove={() =>
                set(
                  'providers',
                  providers.filter((_, at) => at !== index)
                )
              }
            />
          ))}
          {disabled || providers.length >= most ? null : (
            <Flex gap={3} wrap="wrap">
              <Button
                variant="secondary"
                startIcon={<Plus />}
                onClick={() => set('providers', [...providers, newGoogle(providers)])}
              >
                {text('provider.add_google')}
              </Button>
              <Button
                variant="tertiary"
                startIcon={<Plus />}
                onClick={() => set('providers', [...providers, newProvider(providers)])}
              >
                {text('provider.add')}
              </Button>
            </Flex>
          )}
        </>
      )}
    </SettingsPage>
  );
};

export default IdentityProvidersPage;
