import type { ReactNode } from 'react';
import { Modal } from '@strapi/design-system';
import { useText } from '../../ui/text';

interface FrameDialogProps {
  title: string;
  /** buttons: the way out first */
  footer: ReactNode;
  /** a press beside the dialog closes it too; not where something typed would be lost */
  closesOutside?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of every dialog that is more than a question. */
export const FrameDialog = (props: FrameDialogProps) => {
  const { title, footer, closesOutside = false, onClose, children } = props;
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event) => (closesOutside ? undefined : event.preventDefault())}
      >
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>{footer}</Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
