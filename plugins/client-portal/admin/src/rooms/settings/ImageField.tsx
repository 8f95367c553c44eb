import { useState } from 'react';
import type { ComponentType } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import { useText } from '../../ui/text';

interface MediaLibraryProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: { url: string }[]) => void;
}

interface ImageFieldProps {
  label: string;
  hint: string;
  url: string | null;
  disabled: boolean;
  refused: boolean;
  onChange: (url: string | null) => void;
}

/** An image by its address, or chosen from the Media Library. */
export const ImageField = ({ label, hint, url, disabled, refused, onChange }: ImageFieldProps) => {
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  // Strapi keeps the components of its plugins without their props
  const MediaLibrary = useStrapiApp('ClientPortal', (app) => app.components['media-library']) as
    ComponentType<MediaLibraryProps> | undefined;
  return (
    <Field.Root hint={hint} error={refused ? text('settings.image.invalid') : undefined}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={url ?? ''}
        disabled={disabled}
        placeholder="https://"
        onChange={(event) => onChange(event.target.value.trim() || null)}
      />
      <Field.Hint />
      <Field.Error />
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        {url ? (
          <Box padding={2} background="neutral100" hasRadius>
            <img
              src={url}
              alt={text('settings.image.shown', { label })}
              style={{ maxHeight: '4.8rem', maxWidth: '16rem' }}
            />
          </Box>
        ) : null}
        {MediaLibrary ? (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Images />}
            disabled={disabled}
            onClick={() => setChoosing(true)}
          >
            {text('settings.image.choose')}
          </Button>
        ) : null}
      </Flex>
      {choosing && MediaLibrary ? (
        <MediaLibrary
          allowedTypes={['images']}
          multiple={false}
          onClose={() => setChoosing(false)}
          onSelectAssets={([asset]) => {
            if (asset) onChange(asset.url);
            setChoosing(false);
          }}
        />
      ) : null}
    </Field.Root>
  );
};
