import { Button, Modal } from '@strapi/design-system';
import { useText } from '../shell/text';
import { ProgressStep } from './ProgressStep';
import type { SendKind } from './api';

interface ProgressDialogProps {
  kind: SendKind;
  batch: string;
  onClose: () => void;
}

/** The progress of a send that was started without the send dialog. */
export const ProgressDialog = ({ kind, batch, onClose }: ProgressDialogProps) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text(`send.title.${kind}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ProgressStep batch={batch} />
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{text('close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
