import { Button, Flex } from '@strapi/design-system';
import { Cloud } from '@strapi/icons';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { AccessCloud } from '../../kit/contacts/AccessCloud';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { StateBadge } from '../../ui/StateBadge';
import { useText } from '../../ui/text';

/** The cloud to press: asks, then switches access and colour (D1, D2, D5). */
export const CloudButton = ({ contact }: { contact: Contact }) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  if (!can('contacts.access')) return <AccessCloud contact={contact} />;
  const on = contact.access === 'on';
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        variant="tertiary"
        startIcon={<Cloud fill={on ? 'success600' : 'danger600'} aria-hidden />}
        onClick={() => open({ dialog: 'access', contact })}
      >
        {text(on ? 'cloud.on' : 'cloud.off')}
      </Button>
      {on && contact.stage === 'pending' ? (
        <StateBadge variant="warning">{text('access.not_yet_joined')}</StateBadge>
      ) : null}
    </Flex>
  );
};
