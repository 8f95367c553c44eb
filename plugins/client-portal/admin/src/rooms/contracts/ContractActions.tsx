import { useState } from 'react';
import { Flex, IconButton, Button, Menu } from '@strapi/design-system';
import { ArrowClockwise, Bell, Calendar, Cross, More, Upload } from '@strapi/icons';
import { type Contract, contractAdminRoutes, isOpenContract } from '#protocol';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';
import { ContractDueDialog } from './ContractDueDialog';
import { ReplaceDocumentDialog } from './ReplaceDocumentDialog';
import { VoidDialog } from './VoidDialog';

/** Remind, send again, another date, another document, the end of it. */
export const ContractActions = ({ contract }: { contract: Contract }) => {
  const text = useText();
  const [open, setOpen] = useState<'due' | 'document' | 'void'>();
  const [remind, reminding] = useAction(contractAdminRoutes.remind, {
    done: text('contract.remind.done'),
  });
  const [resend] = useAction(contractAdminRoutes.resend, { done: text('contract.resend.done') });
  const close = () => setOpen(undefined);
  const { id, state } = contract;

  if (!isOpenContract(state)) return null;
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        variant="secondary"
        startIcon={<Bell />}
        loading={reminding.isLoading}
        onClick={() => void remind({ id })}
      >
        {text('request.remind_now')}
      </Button>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={text('contract.more')} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item startIcon={<ArrowClockwise />} onSelect={() => void resend({ id })}>
            {text('contract.resend')}
          </Menu.Item>
          <Menu.Item startIcon={<Calendar />} onSelect={() => setOpen('due')}>
            {text('contract.change_due')}
          </Menu.Item>
          <Menu.Item startIcon={<Upload />} onSelect={() => setOpen('document')}>
            {text('contract.replace')}
          </Menu.Item>
          <Menu.Item startIcon={<Cross />} variant="danger" onSelect={() => setOpen('void')}>
            {text('contract.void')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {open === 'due' ? <ContractDueDialog contract={contract} onClose={close} /> : null}
      {open === 'document' ? <ReplaceDocumentDialog contract={contract} onClose={close} /> : null}
      {open === 'void' ? <VoidDialog contract={contract} onClose={close} /> : null}
    </Flex>
  );
};
