import { useState } from 'react';
import type { ReactNode } from 'react';
import { TextAreaField } from '../../ui/TextAreaField';
import { FormDialog } from './FormDialog';

interface ReasonDialogProps {
  title: string;
  confirm: string;
  /** what is asked for, and who will read it */
  label: string;
  hint?: string;
  busy: boolean;
  error?: unknown;
  onConfirm: (reason: string) => unknown;
  onClose: () => void;
  /** above the field: what it is about */
  children?: ReactNode;
}

/** Something is refused or ended, which is not done without a word of why. */
export const ReasonDialog = (props: ReasonDialogProps) => {
  const { title, confirm, label, hint, busy, error, onConfirm, onClose, children } = props;
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      variant="danger"
      disabled={reason.trim() === ''}
      busy={busy}
      error={error}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      {children}
      <TextAreaField
        label={label}
        hint={hint}
        required
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
};
