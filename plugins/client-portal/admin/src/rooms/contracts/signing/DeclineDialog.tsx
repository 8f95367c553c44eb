import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { agencySigningRoutes } from '#protocol';
import { Failure } from '../../../kit/Failure';
import { useToast } from '../../../kit/useToast';
import { FrameDialog } from '../../../kit/dialogs/FrameDialog';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';
import { contractPath } from '../paths';

/** Not to sign is the end of the contract for everybody. */
export const DeclineDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [decline, { error, isLoading }] = useAct(agencySigningRoutes.decline);
  const confirm = async () => {
    const answer = await decline({ id, reason: reason.trim() });
    if ('error' in answer) return;
    toast.success(text('sign.decline.done'));
    navigate(contractPath(id));
  };
  return (
    <FrameDialog
      title={text('sign.decline')}
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
            {text('sign.decline.confirm')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {error ? <Failure error={error} /> : null}
        <TextAreaField
          label={text('contract.reason')}
          hint={text('sign.decline.hint')}
          required
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </Flex>
    </FrameDialog>
  );
};
