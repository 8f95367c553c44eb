import { dueDayOf, endOfDueDay } from '#browser/due';
import { type Contract, contractAdminRoutes } from '#protocol';
import { DueDialog } from '../../kit/dialogs/DueDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

interface ContractDueDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Until when, and how often those are reminded whose turn it is. */
export const ContractDueDialog = ({ contract, onClose }: ContractDueDialogProps) => {
  const text = useText();
  const [change, { error, isLoading }] = useAction(contractAdminRoutes.update, {
    done: text('saved'),
    after: onClose,
    failure: 'shown',
  });
  return (
    <DueDialog
      title={text('contract.change_due')}
      label={text('contract.due')}
      remindLabel={text('contract.remind')}
      due={{ day: dueDayOf(contract.dueAt), reminders: contract.reminders }}
      field="dueAt"
      busy={isLoading}
      error={error}
      onSave={({ day, reminders }) =>
        change({ id: contract.id, dueAt: endOfDueDay(day), reminders })
      }
      onClose={onClose}
    />
  );
};
