import type { Verification } from '#protocol';
import { useIntl } from '../intl';

/** What the portal knows of the contract that this file belongs to. */
export function Facts({ contract }: { contract: NonNullable<Verification['contract']> }) {
  const intl = useIntl();
  const at = (date: string) =>
    intl.formatDate(date, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  const term = 'text-sm text-muted';
  return (
    <dl className="space-y-3">
      <div>
        <dt className={term}>{intl.formatMessage({ id: 'verify.contract' })}</dt>
        <dd className="font-medium" dir="auto">
          {contract.title}
        </dd>
      </div>
      <div>
        <dt className={term}>{intl.formatMessage({ id: 'verify.portal' })}</dt>
        <dd dir="auto">{contract.portal}</dd>
      </div>
      {contract.signers.length > 0 && (
        <div>
          <dt className={term}>{intl.formatMessage({ id: 'verify.signedBy' })}</dt>
          {contract.signers.map(({ name, signedAt }, index) => (
            <dd key={index} className="mt-1">
              <bdi className="font-medium">{name}</bdi>
              {signedAt && <span className="block text-sm text-muted">{at(signedAt)}</span>}
            </dd>
          ))}
        </div>
      )}
      {contract.completedAt && (
        <div>
          <dt className={term}>{intl.formatMessage({ id: 'verify.completed' })}</dt>
          <dd>{at(contract.completedAt)}</dd>
          {contract.level === 'B-T' && (
            <dd className="text-sm text-muted">{intl.formatMessage({ id: 'verify.timestamp' })}</dd>
          )}
        </div>
      )}
    </dl>
  );
}
