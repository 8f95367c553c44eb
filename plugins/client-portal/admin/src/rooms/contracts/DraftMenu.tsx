import { useState } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { More, Trash, Upload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { type Contract, contractAdminRoutes } from '#protocol';
import { AskDialog } from '../../kit/dialogs/AskDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';
import { contractsPath } from './paths';
import { ReplaceDocumentDialog } from './ReplaceDocumentDialog';

interface DraftMenuProps {
  contract: Contract;
  /** what was changed is kept first */
  flush: () => Promise<boolean>;
}

/** Another document, or the end of the draft. */
export const DraftMenu = ({ contract, flush }: DraftMenuProps) => {
  const text = useText();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'document' | 'delete'>();
  const [remove, { isLoading }] = useAction(contractAdminRoutes.delete, {
    after: () => navigate(contractsPath),
  });
  const confirm = async () => {
    await flush();
    await remove({ id: contract.id });
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={text('contract.more')} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item
            startIcon={<Upload />}
            onSelect={() => void flush().then(() => setOpen('document'))}
          >
            {text('contract.replace')}
          </Menu.Item>
          <Menu.Item startIcon={<Trash />} variant="danger" onSelect={() => setOpen('delete')}>
            {text('draft.delete')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {open === 'document' ? (
        <ReplaceDocumentDialog contract={contract} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'delete' ? (
        <AskDialog
          title={text('draft.delete')}
          confirm={text('draft.delete.confirm')}
          variant="danger-light"
          busy={isLoading}
          onConfirm={confirm}
          onClose={() => setOpen(undefined)}
        >
          {text('draft.delete.body')}
        </AskDialog>
      ) : null}
    </>
  );
};
