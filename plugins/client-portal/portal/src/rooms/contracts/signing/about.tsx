import type { ClientContract } from '#protocol';
import type { ReactNode } from 'react';
import { useKnownPortal } from '../../../kit/session/portal';
import { Button } from '../../../ui/button';
import { useIntl } from '../intl';
import { Signers } from '../signers';

interface AboutProps {
  contract: ClientContract;
  /** the list of fields */
  children: ReactNode;
  /** null: this session can't */
  onDecline: (() => void) | null;
}

/** What stands beside the pages at a desk, and in a sheet on a phone. */
export function About({ contract, children, onDecline }: AboutProps) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const heading = 'mb-2 text-sm font-semibold text-muted';
  return (
    <div className="space-y-6">
      <section>
        <h2 className={heading}>{intl.formatMessage({ id: 'signing.fields' })}</h2>
        {children}
      </section>
      {contract.message && (
        <section>
          <h2 className={heading}>
            {intl.formatMessage({ id: 'common.messageFrom' }, { name: contract.from ?? name })}
          </h2>
          <p className="text-sm whitespace-pre-line" dir="auto">
            {contract.message}
          </p>
        </section>
      )}
      <section>
        <h2 className={heading}>{intl.formatMessage({ id: 'contracts.signers' })}</h2>
        <Signers contract={contract} />
      </section>
      {onDecline && (
        <Button look="danger" wide onClick={onDecline}>
          {intl.formatMessage({ id: 'signing.declineOpen' })}
        </Button>
      )}
    </div>
  );
}
