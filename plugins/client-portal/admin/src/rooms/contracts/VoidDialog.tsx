import { Typography } from '@strapi/design-system';
import { type Contract, contractAdminRoutes } from '#protocol';
import { ReasonDialog } from '../../kit/dialogs/ReasonDialog';
import { useAction } from '../../kit/requests/useAction';
import { useText } from '../../ui/text';

interface VoidDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** The end of a contract before all have signed; everybody reads the reason. */
export const VoidDialog = ({ contract, onClose }: VoidDialogProps) => {
  const text = useText();
  const [end, { error, isLoading }] = useAction(contractAdminRoutes.void, {
    done: text('contract.void.done'),
    after: onClose,
    failure: 'shown',
  });
  return (
    <ReasonDialog
      title={text('contract.void')}
      confirm={text('contract.void.confirm')}
      label={text('contract.reason')}
      busy={isLoading}
      error={error}
      onConfirm={(reason) => end({ id: contract.id, reason })}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{text('contract.void.hint')}</Typography>
    </ReasonDialog>
  );
};
