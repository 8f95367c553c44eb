import { Menu } from '@strapi/design-system';
import type { Contact } from '#protocol';
import { useContactActions } from './useContactActions';

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
