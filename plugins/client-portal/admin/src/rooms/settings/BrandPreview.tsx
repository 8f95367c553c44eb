import { Box, Flex, Typography } from '@strapi/design-system';
import { textColourOn } from '#browser/contrast';
import { useText } from '../../ui/text';

interface BrandPreviewProps {
  name: string;
  logoUrl: string | null;
  primary: string;
  accent: string;
}

/** How the head of the login page and of a mail will look, while the settings are being changed. */
export const BrandPreview = ({ name, logoUrl, primary, accent }: BrandPreviewProps) => {
  const text = useText();
  return (
    <Box tag="figure" borderColor="neutral200" hasRadius overflow="hidden" width="100%">
      <Flex padding={5} gap={3} style={{ background: accent }}>
        {logoUrl ? (
          <img src={logoUrl} alt="" style={{ maxHeight: '4rem', maxWidth: '50%' }} />
        ) : null}
        <Typography
          variant="delta"
          tag="p"
          style={{ color: textColourOn(accent), overflowWrap: 'anywhere' }}
        >
          {name}
        </Typography>
      </Flex>
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={4}
        padding={5}
        style={{ background: '#ffffff' }}
      >
        <Typography style={{ color: '#1f1f1f' }}>{text('preview.text')}</Typography>
        <Box
          paddingLeft={5}
          paddingRight={5}
          paddingTop={3}
          paddingBottom={3}
          hasRadius
          style={{ background: primary }}
        >
          <Typography fontWeight="bold" style={{ color: textColourOn(primary) }}>
            {text('preview.button')}
          </Typography>
        </Box>
        <Typography style={{ color: primary, textDecoration: 'underline' }}>
          {text('preview.link')}
        </Typography>
      </Flex>
      <Box tag="figcaption" padding={3} background="neutral100">
        <Typography variant="pi" textColor="neutral600">
          {text('preview.caption')}
        </Typography>
      </Box>
    </Box>
  );
};
