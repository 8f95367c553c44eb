import { useState } from 'react';
import type { ReactNode } from 'react';
import { Modal } from '@strapi/design-system';
import { useText } from '../../ui/text';
import { AbandonDialog } from './AbandonDialog';

/** What is thrown away by closing, for a dialog that asks first. */
export interface Losing {
  /** something was put together or written */
  loses?: boolean;
  /** the words of the question; left out: those about a list */
  abandon?: { title?: string; body: string };
}

interface FrameDialogProps extends Losing {
  title: string;
  /** buttons: the way out first, which gets what closes the dialog */
  footer: (close: () => void) => ReactNode;
  /** a press beside the dialog closes it too; not where something typed would be lost */
  closesOutside?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of every dialog that is more than a question; only the kit uses it. */
export const FrameDialog = (props: FrameDialogProps) => {
  const { title, footer, closesOutside = false, loses = false, abandon, onClose, children } = props;
  const text = useText();
  const [leaving, setLeaving] = useState(false);
  const close = () => (loses ? setLeaving(true) : onClose());
  return (
    <>
      <Modal.Root open onOpenChange={(open) => (open ? undefined : close())}>
        <Modal.Content
          aria-describedby={undefined}
          onInteractOutside={(event) => (closesOutside ? undefined : event.preventDefault())}
        >
          <Modal.Header closeLabel={text('close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>{children}</Modal.Body>
          <Modal.Footer>{footer(close)}</Modal.Footer>
        </Modal.Content>
      </Modal.Root>
      <AbandonDialog
        open={leaving}
        title={abandon?.title}
        onStay={() => setLeaving(false)}
        onLeave={onClose}
      >
        {abandon?.body}
      </AbandonDialog>
    </>
  );
};
