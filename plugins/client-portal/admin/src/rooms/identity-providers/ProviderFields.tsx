import { Box, Button, Checkbox, Flex, Grid, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useText } from '../../ui/text';
import { TextField } from '../../ui/TextField';
import type { Provider } from './providers';
import { RedirectUri } from './RedirectUri';

interface ProviderFieldsProps {
  provider: Provider;
  /** another one has the same id */
  twice: boolean;
  refused: ReadonlySet<string>;
  disabled: boolean;
  onChange: (provider: Provider) => void;
  onRemove: () => void;
}

/** One identity provider. Its secret goes in and never comes out again. */
export const ProviderFields = (props: ProviderFieldsProps) => {
  const { provider, twice, refused, disabled, onChange, onRemove } = props;
  const text = useText();
  const name = provider.label || provider.id;
  const field = (key: 'label' | 'id' | 'issuer' | 'clientId', broken = refused.has(key)) => (
    <Grid.Item col={6} xs={12} alignItems="stretch" direction="column">
      <TextField
        label={text(`provider.${key}`)}
        hint={text(`provider.${key}.hint`)}
        required
        type={key === 'issuer' ? 'url' : 'text'}
        value={provider[key]}
        disabled={disabled}
        error={broken ? text(`provider.${key}.invalid`) : undefined}
        onChange={(value) => onChange({ ...provider, [key]: value })}
      />
    </Grid.Item>
  );
  return (
    <Box
      tag="fieldset"
      borderColor="neutral200"
      hasRadius
      padding={{ initial: 3, medium: 5 }}
      minWidth={0}
    >
      <Typography tag="legend" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {name || text('provider.new')}
      </Typography>
      <Grid.Root gap={4}>
        {field('label')}
        {field('id', refused.has('id') || twice)}
        {field('issuer')}
        {field('clientId')}
        <Grid.Item col={6} xs={12} alignItems="stretch" direction="column">
          <TextField
            label={text('provider.secret')}
            hint={text(provider.clientSecretSet ? 'provider.secret.set' : 'provider.secret.unset')}
            type="password"
            value={provider.clientSecret ?? ''}
            disabled={disabled}
            error={refused.has('clientSecret') ? text('provider.secret.invalid') : undefined}
            onChange={(value) => onChange({ ...provider, clientSecret: value || undefined })}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch" direction="column">
          <RedirectUri id={provider.id} />
        </Grid.Item>
      </Grid.Root>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingTop={4}>
        <Checkbox
          checked={provider.enabled}
          disabled={disabled}
          onCheckedChange={(ticked) => onChange({ ...provider, enabled: ticked === true })}
        >
          {text('provider.enabled')}
        </Checkbox>
        {disabled ? null : (
          <Button variant="danger-light" size="S" startIcon={<Trash />} onClick={onRemove}>
            {text('provider.remove', { name })}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
