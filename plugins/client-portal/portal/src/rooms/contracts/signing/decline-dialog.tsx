import type { ClientContract } from '#protocol';
import { useState } from 'react';
import { useProblemText } from '../../../kit/server/problem-text';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, inputClass } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { useIntl } from '../intl';
import { useDecline } from '../requests';

interface DeclineDialogProps {
  contract: ClientContract;
  onClose: () => void;
}

/** Ends the contract for everybody; the reason is told to the agency (K5). */
export function DeclineDialog({ contract, onClose }: DeclineDialogProps) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const problem = useProblemText();
  const decline = useDecline(contract.id);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog open title={intl.formatMessage({ id: 'signing.declineTitle' })} onClose={onClose}>
      <form
        className="space-y-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(reason.trim() === '');
          if (reason.trim() && !decline.isPending) decline.mutate(reason.trim());
        }}
      >
        <p className="text-muted">{intl.formatMessage({ id: 'signing.declineText' })}</p>
        <Field
          label={intl.formatMessage(
            { id: 'signing.declineReason' },
            { name: contract.from ?? name }
          )}
          error={missing ? intl.formatMessage({ id: 'signing.declineMissing' }) : undefined}
        >
          {(described) => (
            <textarea
              {...described}
              rows={4}
              maxLength={1000}
              dir="auto"
              value={reason}
              className={inputClass}
              onChange={({ target }) => {
                setReason(target.value);
                setMissing(false);
              }}
            />
          )}
        </Field>
        {decline.isError && <Notice kind="bad">{problem(decline.error)}</Notice>}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{intl.formatMessage({ id: 'common.cancel' })}</Button>
          <Button look="danger" type="submit" busy={decline.isPending}>
            {intl.formatMessage({ id: 'signing.decline' })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
