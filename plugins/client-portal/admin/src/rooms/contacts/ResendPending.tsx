import { useState } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { sendRoutes } from '#protocol';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

/** Sends the invitation again to everybody who is invited and not yet in (C13). */
export const ResendPending = () => {
  const text = useText();
  const open = useDialogs();
  const [asking, setAsking] = useState(false);
  const [resend] = useAction(sendRoutes.resendPending, {
    after: ({ batch }) => open({ dialog: 'progress', kind: 'invitation', batch }),
  });
  const confirm = async () => {
    await resend();
    setAsking(false);
  };

  return (
    <Dialog.Root open={asking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button variant="tertiary" startIcon={<ArrowClockwise />}>
          {text('contacts.resend_pending')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog variant="default" title={text('contacts.resend_pending')} onConfirm={confirm}>
        {text('contacts.resend_pending.body')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
