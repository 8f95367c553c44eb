import { Menu } from '@strapi/design-system';
import type { Contact } from '#protocol';
import { useCan } from '../../kit/permissions';
import { roomParts } from '../../kit/registry';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useText } from '../../ui/text';

/** What can be done for one contact in any room, as far as the admin may (B8). */
const useContactActions = (contact: Contact) => {
  const text = useText();
  const can = useCan();
  const open = useDialogs();
  return roomParts()
    .contactActions.filter(({ needs }) => can(needs))
    .map(({ key, label, icon, isDisabled, isDanger, request }) => ({
      key,
      icon,
      label: text(label(contact)),
      disabled: isDisabled?.(contact) ?? false,
      danger: isDanger?.(contact) ?? false,
      onSelect: () => open(request(contact)),
    }));
};

/** The actions as items of a menu. */
export const ContactMenuItems = ({ contact }: { contact: Contact }) => (
  <>
    {useContactActions(contact).map(({ key, label, icon, disabled, danger, onSelect }) => (
      <Menu.Item
        key={key}
        startIcon={icon}
        disabled={disabled}
        variant={danger ? 'danger' : 'default'}
        onSelect={onSelect}
      >
        {label}
      </Menu.Item>
    ))}
  </>
);
