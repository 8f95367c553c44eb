import { ReadDialog } from '../../kit/dialogs/ReadDialog';
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
    <ReadDialog title={text(`send.title.${kind}`)} onClose={onClose}>
      <ProgressStep batch={batch} />
    </ReadDialog>
  );
};
