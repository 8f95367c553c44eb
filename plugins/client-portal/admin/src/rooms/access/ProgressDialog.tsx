import { Button } from '@strapi/design-system';
import { FrameDialog } from '../../kit/dialogs/FrameDialog';
import { useText } from '../../ui/text';
import { ProgressStep } from './ProgressStep';
import type { SendKind } from './sendKind';

interface ProgressDialogProps {
  kind: SendKind;
  batch: string;
  onClose: () => void;
}

/** The progress of a send that was started without the send dialog. */
export const ProgressDialog = ({ kind, batch, onClose }: ProgressDialogProps) => {
  const text = useText();
  return (
    <FrameDialog
      title={text(`send.title.${kind}`)}
      closesOutside
      onClose={onClose}
      footer={<Button onClick={onClose}>{text('close')}</Button>}
    >
      <ProgressStep batch={batch} />
    </FrameDialog>
  );
};
