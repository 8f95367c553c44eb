import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { PortalDocument } from '#protocol';
import { menuHeight } from '../../ui/menuHeight';
import { useText } from '../../ui/text';
import { useDocumentActions } from './useDocumentActions';

/** What can be done with one document. */
export const DocumentMenu = ({ document }: { document: PortalDocument }) => {
  const text = useText();
  const actions = useDocumentActions(document);
  if (actions.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={text('documents.actions', { name: document.name })}
        size="S"
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={menuHeight}>
        {actions.map(({ key, label, icon, danger, onSelect }) => (
          <Menu.Item
            key={key}
            startIcon={icon}
            variant={danger ? 'danger' : 'default'}
            onSelect={onSelect}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
