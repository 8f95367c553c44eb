import type { ReactNode } from 'react';
import { SendingBar } from '../files/SendingBar';
import type { Sending } from '../files/useSending';
import { FormDialog, type FormDialogProps } from './FormDialog';

interface UploadDialogProps extends Pick<
  FormDialogProps,
  'title' | 'confirm' | 'disabled' | 'gap' | 'loses' | 'abandon' | 'onClose'
> {
  sending: Pick<Sending, 'sent' | 'cancel'>;
  /** what it is about */
  above?: ReactNode;
  /** why it was refused */
  failure?: ReactNode;
  /** where files are dropped or chosen */
  drop: ReactNode;
  /** what was chosen, and what is said about it; told whether it is on its way */
  children?: (underWay: boolean) => ReactNode;
  /** what has arrived, in place of all the rest */
  outcome?: ReactNode;
  onSend: () => unknown;
}

/** Files are chosen and sent. On their way it says how far they have come, and they can be stopped. */
export const UploadDialog = (props: UploadDialogProps) => {
  const { sending, above, failure, drop, children, outcome, onSend, ...dialog } = props;
  const { sent, cancel } = sending;
  return (
    <FormDialog
      {...dialog}
      busy={sent !== undefined}
      finished={outcome !== undefined}
      onConfirm={onSend}
    >
      {outcome ?? (
        <>
          {above}
          {sent ? null : failure}
          {sent ? <SendingBar sent={sent} onCancel={cancel} /> : drop}
          {children?.(sent !== undefined)}
        </>
      )}
    </FormDialog>
  );
};
