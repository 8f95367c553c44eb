import type { ReactNode } from 'react';
import { Loading } from '../../ui/States';
import { FormDialog, type FormDialogProps } from './FormDialog';
import type { Losing } from './FrameDialog';

type Button = Pick<
  FormDialogProps,
  'confirm' | 'variant' | 'startIcon' | 'disabled' | 'busy' | 'onConfirm'
>;

/** `choice`: what is to be done, and for whom. `forecast`: what that would do. `outcome`: what it has done. */
export type ForecastStep =
  | ({ at: 'choice' } & Button)
  /** onBack: to the choice; left out where there is none */
  | ({ at: 'forecast'; onBack?: () => void } & Button)
  | { at: 'outcome' };

interface ForecastDialogProps extends Losing {
  title: string;
  step: ForecastStep;
  /** nothing of the step is there yet */
  waiting?: boolean;
  error?: unknown;
  onClose: () => void;
  children: ReactNode;
}

const noButton = { confirm: '', onConfirm: () => undefined };

/** What can't be taken back, or is done for many at once: it says what it would do before it does it. */
export const ForecastDialog = ({ step, waiting = false, ...props }: ForecastDialogProps) => {
  const { at, ...buttons } = step;
  return (
    <FormDialog {...noButton} {...buttons} {...props} gap={5} finished={at === 'outcome'}>
      {waiting ? <Loading /> : props.children}
    </FormDialog>
  );
};
