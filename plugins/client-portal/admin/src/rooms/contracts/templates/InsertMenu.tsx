import { Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { contractFieldTypes } from '#protocol';
import { menuHeight } from '../../../ui/menuHeight';
import { useText } from '../../../ui/text';
import type { RoleParty, ValueLine } from './template';

const known = ['contact.name', 'contact.email', 'contact.company', 'portal.name', 'today'] as const;
const withLabel = ['text', 'number', 'checkbox', 'dropdown'];

interface InsertMenuProps {
  roles: readonly RoleParty[];
  values: readonly ValueLine[];
  onInsert: (token: string) => void;
  /** the menu has closed; without `preventDefault` its button gets the focus back */
  onClosed: (event: Event) => void;
}

/** What a text can hold beside words: values in double braces, fields in double brackets. */
export const InsertMenu = ({ roles, values, onInsert, onClosed }: InsertMenuProps) => {
  const text = useText();
  const own = values.filter(({ key }) => key !== '');
  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" size="S" startIcon={<Plus />} endIcon={null}>
          {text('template.insert_value')}
        </Menu.Trigger>
        <Menu.Content
          popoverPlacement="bottom-start"
          maxHeight={menuHeight}
          onCloseAutoFocus={onClosed}
        >
          {known.map((key) => (
            <Menu.Item key={key} onSelect={() => onInsert(`{{ ${key} }}`)}>
              {text(`value.${key}`)}
            </Menu.Item>
          ))}
          {own.length > 0 ? <Menu.Label>{text('template.values')}</Menu.Label> : null}
          {own.map(({ line, key, label }) => (
            <Menu.Item key={line} onSelect={() => onInsert(`{{ ${key} }}`)}>
              {label || key}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" size="S" startIcon={<Plus />} endIcon={null}>
          {text('template.insert_field')}
        </Menu.Trigger>
        <Menu.Content
          popoverPlacement="bottom-start"
          maxHeight={menuHeight}
          onCloseAutoFocus={onClosed}
        >
          {roles.flatMap((role, index) =>
            role.role === 'viewer'
              ? []
              : contractFieldTypes.map((type) => {
                  const label = withLabel.includes(type) ? ` ${text(`field.${type}`)}` : '';
                  const options = type === 'dropdown' ? `: ${text('template.options')}` : '';
                  return (
                    <Menu.Item
                      key={`${role.key} ${type}`}
                      onSelect={() => onInsert(`[[ ${type} ${index + 1}${label}${options} ]]`)}
                    >
                      {`${role.name}: ${text(`field.${type}`)}`}
                    </Menu.Item>
                  );
                })
          )}
        </Menu.Content>
      </Menu.Root>
    </>
  );
};
