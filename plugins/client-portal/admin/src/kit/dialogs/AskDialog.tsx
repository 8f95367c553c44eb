import type { ComponentProps, ReactNode } from 'react';
import { Button, Dialog, Flex } from '@strapi/design-system';
import type { ButtonProps } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useText } from '../../ui/text';
import { Failure } from '../Failure';

interface AskDialogProps {
  title: string;
  /** left out: a warning */
  icon?: ComponentProps<typeof ConfirmDialog>['icon'];
  /** the words of the way out; left out: "Cancel" */
  wayOut?: string;
  /** the words of the button that does it */
  confirm: string;
  variant?: ButtonProps['variant'];
  busy?: boolean;
  error?: unknown;
  /** in place of the button */
  action?: ReactNode;
  onConfirm: () => unknown;
  onClose: () => void;
  children: ReactNode;
}

/** One question, asked before something is done. */
export const AskDialog = (props: AskDialogProps) => {
  const { title, icon, wayOut, confirm, variant, busy = false, error, action } = props;
  const { onConfirm, onClose, children } = props;
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <ConfirmDialog
        title={title}
        icon={icon}
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {wayOut ?? text('cancel')}
            </Button>
          </Dialog.Cancel>
        }
        endAction={
          action ?? (
            <Button fullWidth variant={variant} loading={busy} onClick={() => void onConfirm()}>
              {confirm}
            </Button>
          )
        }
      >
        {typeof children === 'string' && !error ? (
          children
        ) : (
          <Flex direction="column" gap={4} alignItems="stretch">
            {children}
            {error ? <Failure error={error} /> : null}
          </Flex>
        )}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
