import { useState } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { sendRoutes } from '#protocol';
import { useToast } from '../../kit/useToast';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';

/** Sends the invitation again to everybody who is invited and not yet in (C13). */
export const ResendPending = () => {
  const text = useText();
  const toast = useToast();
  const open = useDialogs();
  const [asking, setAsking] = useState(false);
  const [resend] = useAct(sendRoutes.resendPending);

  const confirm = async () => {
    const answer = await resend();
    setAsking(false);
    if ('data' in answer) {
      open({ dialog: 'progress', kind: 'invitation', batch: answer.data.batch });
    } else {
      toast.failure(answer.error);
    }
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
