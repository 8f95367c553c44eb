import { useId } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { ButtonProps } from '@strapi/design-system';
import { useText } from '../../ui/text';
import { Failure } from '../Failure';
import { FrameDialog, type Losing } from './FrameDialog';

export interface FormDialogProps extends Losing {
  title: string;
  /** the words of the button that does it */
  confirm: string;
  variant?: ButtonProps['variant'];
  startIcon?: ButtonProps['startIcon'];
  /** something is missing yet */
  disabled?: boolean;
  busy?: boolean;
  /** why it was refused; left out where a field or the form says so */
  error?: unknown;
  /** Enter in a field does it too */
  onEnter?: boolean;
  gap?: 4 | 5;
  /** the words of the way out; left out: "Cancel" */
  wayOut?: string;
  /** there is a step before this one: the way out leads to it, unless it is being done */
  onBack?: () => void;
  /** it is done, and told: only the way out is left */
  finished?: boolean;
  onConfirm: () => unknown;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is filled in, with the way out and the button that does it. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, confirm, variant, startIcon, disabled = false, busy = false, error } = props;
  const { onEnter = false, gap = 4, wayOut, onBack, finished = false } = props;
  const { loses = false, abandon, onConfirm, onClose, children } = props;
  const text = useText();
  const formId = useId();
  const fields = (
    <Flex direction="column" alignItems="stretch" gap={gap}>
      {error ? <Failure error={error} /> : null}
      {children}
    </Flex>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) void onConfirm();
  };
  const buttons = (close: () => void) => (
    <>
      <Button variant="tertiary" disabled={onBack && busy} onClick={onBack ?? close}>
        {wayOut ?? text(onBack ? 'back' : 'cancel')}
      </Button>
      <Button
        variant={variant}
        startIcon={startIcon}
        loading={busy}
        disabled={disabled}
        {...(onEnter
          ? { type: 'submit' as const, form: formId }
          : { onClick: () => void onConfirm() })}
      >
        {confirm}
      </Button>
    </>
  );
  return (
    <FrameDialog
      title={title}
      loses={loses && !finished}
      abandon={abandon}
      onClose={onClose}
      footer={(close) =>
        finished ? <Button onClick={close}>{text('close')}</Button> : buttons(close)
      }
    >
      {onEnter ? (
        <form id={formId} noValidate onSubmit={submit}>
          {fields}
        </form>
      ) : (
        fields
      )}
    </FrameDialog>
  );
};
