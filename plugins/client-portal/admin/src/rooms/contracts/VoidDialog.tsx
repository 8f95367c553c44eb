import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { type Contract, contractAdminRoutes } from '#protocol';
import { Failure } from '../../kit/Failure';
import { useToast } from '../../kit/useToast';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { useAct } from '../../kit/requests/useAct';
import { useText } from '../../ui/text';
import { TextAreaField } from '../../ui/TextAreaField';

interface VoidDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** The end of a contract before all have signed; everybody reads the reason. */
export const VoidDialog = ({ contract, onClose }: VoidDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [end, { error, isLoading }] = useAct(contractAdminRoutes.void);
  const confirm = async () => {
    const answer = await end({ id: contract.id, reason: reason.trim() });
    if ('data' in answer) {
      toast.success(text('contract.void.done'));
      onClose();
    }
  };
  return (
    <FrameDialog
      title={text('contract.void')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            variant="danger"
            loading={isLoading}
            disabled={reason.trim() === ''}
            onClick={() => void confirm()}
          >
            {text('contract.void.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {error ? <Failure error={error} /> : null}
        <Typography textColor="neutral600">{text('contract.void.hint')}</Typography>
        <TextAreaField
          label={text('contract.reason')}
          required
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </Flex>
    </FrameDialog>
  );
};
