import { Button, Flex, Typography } from '@strapi/design-system';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useText } from '../../ui/text';

interface BulkActionsProps {
  contacts: Contact[];
  onClear: () => void;
}

/** What can be done with the ticked contacts (C5, D5). */
export const BulkActions = ({ contacts, onClear }: BulkActionsProps) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  return (
    <Flex gap={3} wrap="wrap" padding={3} background="primary100" hasRadius>
      <Typography role="status">{text('contacts.selected', { count: contacts.length })}</Typography>
      {roomParts()
        .bulkActions.filter(({ needs }) => can(needs))
        .map(({ key, label, variant, icon, request }) => (
          <Button
            key={key}
            size="S"
            variant={variant}
            startIcon={icon}
            onClick={() => open(request(contacts))}
          >
            {text(label)}
          </Button>
        ))}
      <Button size="S" variant="tertiary" onClick={onClear}>
        {text('contacts.clear_selection')}
      </Button>
    </Flex>
  );
};
