import { Flex, Typography } from '@strapi/design-system';
import { Cloud } from '@strapi/icons';
import type { Contact } from '#protocol';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';

/** Green cloud: the portal is on for this contact; red: off. A word stands beside the colour (D1). */
export const AccessCloud = ({ contact }: { contact: Pick<Contact, 'access' | 'stage'> }) => {
  const text = useText();
  const on = contact.access === 'on';
  return (
    <Flex gap={2} wrap="wrap">
      <Flex gap={1}>
        <Cloud fill={on ? 'success600' : 'danger600'} aria-hidden />
        <Typography textColor={on ? 'success700' : 'danger700'}>
          {text(`access.${contact.access}`)}
        </Typography>
      </Flex>
      {on && contact.stage === 'pending' ? (
        <StateBadge variant="warning">{text('access.not_yet_joined')}</StateBadge>
      ) : null}
    </Flex>
  );
};
