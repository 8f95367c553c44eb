import { useProblemText } from '../../kit/server/problem-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useIntl } from './intl';
import type { Identity, useDisconnectIdentity } from './requests';

interface DisconnectDialogProps {
  asking: Identity | null;
  disconnect: ReturnType<typeof useDisconnectIdentity>;
  onClose: () => void;
}

export function DisconnectDialog({ asking, disconnect, onClose }: DisconnectDialogProps) {
  const intl = useIntl();
  const problem = useProblemText();
  return (
    <Dialog
      open={asking !== null}
      title={intl.formatMessage({ id: 'identities.confirmTitle' }, { label: asking?.label })}
      onClose={() => {
        onClose();
        // a success stays announced: the dialog closes because of it
        if (disconnect.isError) disconnect.reset();
      }}
    >
      <p className="text-muted">{intl.formatMessage({ id: 'identities.confirmText' })}</p>
      {disconnect.isError && (
        <div className="mt-4">
          <Notice kind="bad">{problem(disconnect.error)}</Notice>
        </div>
      )}
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{intl.formatMessage({ id: 'common.cancel' })}</Button>
        <Button
          look="danger"
          busy={disconnect.isPending}
          onClick={() => asking && disconnect.mutate(asking.id, { onSuccess: onClose })}
        >
          {intl.formatMessage({ id: 'identities.disconnect' })}
        </Button>
      </div>
    </Dialog>
  );
}
