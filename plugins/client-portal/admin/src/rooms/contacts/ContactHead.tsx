import { Box, Flex, Typography } from '@strapi/design-system';
import type { Contact } from '#protocol';
import { ContactPicture } from '../../kit/contacts/ContactPicture';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';
import { CloudButton } from './CloudButton';
import { PaperClip } from './PaperClip';

/** Who it is, and the two switches that matter at once: the cloud and the paper clip. */
export const ContactHead = ({ contact }: { contact: Contact }) => {
  const text = useText();
  return (
    <Flex
      gap={4}
      wrap="wrap"
      justifyContent="space-between"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={4}
    >
      <Flex gap={3} minWidth={0} flex="1 1 22rem">
        <ContactPicture contact={contact} />
        <Box minWidth={0}>
          <Typography fontWeight="semiBold" tag="p" style={{ overflowWrap: 'anywhere' }}>
            {contact.name || contact.email}
          </Typography>
          <Typography
            variant="pi"
            textColor="neutral600"
            tag="p"
            style={{ overflowWrap: 'anywhere' }}
          >
            {contact.company ? `${contact.company} · ${contact.email}` : contact.email}
          </Typography>
        </Box>
      </Flex>
      <Flex gap={2} wrap="wrap">
        {contact.doNotDisturb.email ? (
          <StateBadge variant="warning">{text('contact.dnd')}</StateBadge>
        ) : null}
        <CloudButton contact={contact} />
        <PaperClip contact={contact} />
      </Flex>
    </Flex>
  );
};
