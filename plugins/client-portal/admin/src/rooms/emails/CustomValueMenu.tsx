import { Fragment } from 'react';
import { Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { emailRoutes } from '#protocol';
import { useAnswer } from '../../kit/requests/useAnswer';
import { useText } from '../../ui/text';

interface CustomValueMenuProps {
  onInsert: (placeholder: string) => void;
  /** the menu has closed; without `preventDefault` its button gets the focus back */
  onClosed: (event: Event) => void;
}

/** What a text can be filled with when it is sent, by group: "Login URL (Magic Link)" among them (E12). */
export const CustomValueMenu = ({ onInsert, onClosed }: CustomValueMenuProps) => {
  const text = useText();
  const { data } = useAnswer(emailRoutes.customValues);
  const values = data?.results ?? [];
  const groups = [...new Set(values.map(({ group }) => group))];
  return (
    <Menu.Root>
      <Menu.Trigger
        variant="tertiary"
        size="S"
        startIcon={<Plus />}
        endIcon={null}
        disabled={values.length === 0}
      >
        {text('email.insert')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-start" maxHeight="32rem" onCloseAutoFocus={onClosed}>
        {groups.map((group) => (
          <Fragment key={group}>
            <Menu.Label>{group}</Menu.Label>
            {values
              .filter((value) => value.group === group)
              .map(({ key, label }) => (
                <Menu.Item key={key} onSelect={() => onInsert(`{{ ${key} }}`)}>
                  {label}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
