import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { Card } from '../../ui/Card';
import { CopyButton } from '../../ui/CopyButton';
import { useText } from '../../ui/text';

export const PortalUrl = ({ url }: { url: string }) => {
  const text = useText();
  return (
    <Card title={text('portal_url.title')}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 24rem" minWidth={0}>
          <Typography fontWeight="semiBold" tag="p" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('portal_url.hint')}
          </Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          <CopyButton value={url} label={text('portal_url.copy')} variant="secondary" />
          <LinkButton href={url} isExternal variant="tertiary" endIcon={<ExternalLink />}>
            {text('portal_url.open')}
          </LinkButton>
        </Flex>
      </Flex>
    </Card>
  );
};
