import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { Failure } from '../../../kit/Failure';
import { useToast } from '../../../kit/useToast';
import { FrameDialog } from '../../../kit/dialogs/FrameDialog';
import { useAct } from '../../../kit/requests/useAct';
import { useText } from '../../../ui/text';
import { TextAreaField } from '../../../ui/TextAreaField';

interface ReturnDialogProps {
  request: DocumentRequest;
  item: DocumentRequest['items'][number];
  onClose: () => void;
}

/** What was sent will not do; the client is told why. */
export const ReturnDialog = ({ request, item, onClose }: ReturnDialogProps) => {
  const text = useText();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [sendBack, { error, isLoading }] = useAct(documentAdminRoutes.returnItem);
  const confirm = async () => {
    const answer = await sendBack({ id: request.id, item: item.id, note: note.trim() });
    if ('data' in answer) {
      toast.success(text('request.returned', { label: item.label }));
      onClose();
    }
  };
  return (
    <FrameDialog
      title={text('request.return')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {text('cancel')}
          </Button>
          <Button
            variant="danger"
            loading={isLoading}
            disabled={note.trim() === ''}
            onClick={() => void confirm()}
          >
            {text('request.return')}
          </Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {error ? <Failure error={error} /> : null}
        <Typography fontWeight="semiBold" dir="auto" style={{ overflowWrap: 'anywhere' }}>
          {item.label}
        </Typography>
        <TextAreaField
          label={text('request.return.note')}
          hint={text('request.return.note.hint')}
          required
          maxLength={1000}
          value={note}
          onChange={setNote}
        />
      </Flex>
    </FrameDialog>
  );
};
