import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../../ui/text';

interface AbandonDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
  /** in place of the question about a list or a text */
  title?: string;
  /** what would be lost */
  children?: string;
}

/** Asks before what was put together or written by hand is thrown away. */
export const AbandonDialog = ({ open, onStay, onLeave, title, children }: AbandonDialogProps) => {
  const text = useText();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onStay())}>
      <ConfirmDialog
        title={title ?? text(children ? 'abandon.text' : 'abandon.title')}
        startAction={
          <Button fullWidth variant="tertiary" onClick={onStay}>
            {text('abandon.stay')}
          </Button>
        }
        endAction={
          <Button fullWidth variant="danger-light" onClick={onLeave}>
            {text('abandon.leave')}
          </Button>
        }
      >
        {children ?? text('abandon.body')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
