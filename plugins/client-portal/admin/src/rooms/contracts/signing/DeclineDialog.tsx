import { useNavigate } from 'react-router-dom';
import { agencySigningRoutes } from '#protocol';
import { ReasonDialog } from '../../../kit/dialogs/ReasonDialog';
import { useAction } from '../../../kit/requests/useAction';
import { useText } from '../../../ui/text';
import { contractPath } from '../paths';

/** Not to sign is the end of the contract for everybody. */
export const DeclineDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const text = useText();
  const navigate = useNavigate();
  const [decline, { error, isLoading }] = useAction(agencySigningRoutes.decline, {
    done: text('sign.decline.done'),
    after: () => navigate(contractPath(id)),
    failure: 'shown',
  });
  return (
    <ReasonDialog
      title={text('sign.decline')}
      confirm={text('sign.decline.confirm')}
      label={text('contract.reason')}
      hint={text('sign.decline.hint')}
      busy={isLoading}
      error={error}
      onConfirm={(reason) => decline({ id, reason })}
      onClose={onClose}
    />
  );
};
