import { lazy, Suspense, useState } from 'react';
import { Menu } from '@strapi/design-system';
import { FilePdf, Files, Plus } from '@strapi/icons';
import { useCan } from '../../kit/permissions';
import type { Recipient } from '../../kit/contacts/recipients';
import { useText } from '../../ui/text';
import { UploadContractDialog } from './UploadContractDialog';

const FromTemplateDialog = lazy(() => import('./templates/FromTemplateDialog'));

/** A new contract, of a file or of a template; from a contact's page it is for that contact. */
export const NewContractButton = ({ contact }: { contact?: Recipient }) => {
  const text = useText();
  const can = useCan();
  const [open, setOpen] = useState<'upload' | 'template'>();
  if (!can('contracts.update')) return null;
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="default" size="M" startIcon={<Plus />} endIcon={null}>
          {text('contract.new')}
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item startIcon={<FilePdf />} onSelect={() => setOpen('upload')}>
            {text('contract.new.upload')}
          </Menu.Item>
          <Menu.Item startIcon={<Files />} onSelect={() => setOpen('template')}>
            {text('contract.new.template')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {open === 'upload' ? <UploadContractDialog contact={contact} onClose={close} /> : null}
      {open === 'template' ? (
        <Suspense fallback={null}>
          <FromTemplateDialog contacts={contact ? [contact] : undefined} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
};
