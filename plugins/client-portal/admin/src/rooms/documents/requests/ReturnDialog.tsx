import { Typography } from '@strapi/design-system';
import { documentAdminRoutes, type DocumentRequest } from '#protocol';
import { ReasonDialog } from '../../../kit/dialogs/ReasonDialog';
import { useAction } from '../../../kit/requests/useAction';
import { useText } from '../../../ui/text';

interface ReturnDialogProps {
  request: DocumentRequest;
  item: DocumentRequest['items'][number];
  onClose: () => void;
}

/** What was sent will not do; the client is told why. */
export const ReturnDialog = ({ request, item, onClose }: ReturnDialogProps) => {
  const text = useText();
  const [sendBack, { error, isLoading }] = useAction(documentAdminRoutes.returnItem, {
    done: text('request.returned', { label: item.label }),
    after: onClose,
    failure: 'shown',
  });
  return (
    <ReasonDialog
      title={text('request.return')}
      confirm={text('request.return')}
      label={text('request.return.note')}
      hint={text('request.return.note.hint')}
      busy={isLoading}
      error={error}
      onConfirm={(note) => sendBack({ id: request.id, item: item.id, note })}
      onClose={onClose}
    >
      <Typography fontWeight="semiBold" dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {item.label}
      </Typography>
    </ReasonDialog>
  );
};
