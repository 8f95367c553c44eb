import type { ClientContract } from '#protocol';
import { Icon, type IconName } from '../../ui/icon';
import { useIntl } from './intl';

type Signer = ClientContract['signers'][number];

const icons: Record<Signer['state'], IconName> = {
  waiting: 'clock',
  invited: 'mail',
  seen: 'eye',
  signed: 'check',
  declined: 'close',
  viewer: 'eye',
};

/** Everybody who signs, in their order, and those who get a copy. */
export function Signers({ contract }: { contract: ClientContract }) {
  const intl = useIntl();
  return (
    <ul className="space-y-3">
      {contract.signers.map((signer, index) => (
        <li key={index} className="flex items-start gap-3">
          <span
            className={`grid size-9 shrink-0 place-items-center rounded-full ${signer.state === 'signed' ? 'bg-good-soft text-good' : 'bg-sunken text-muted'}`}
          >
            <Icon name={icons[signer.state]} className="size-4" />
          </span>
          <span className="min-w-0">
            <span className="line-clamp-2 font-medium" dir="auto">
              {signer.me
                ? intl.formatMessage({ id: 'contracts.me' }, { name: signer.name })
                : signer.name}
            </span>
            <span className="block text-sm text-muted">
              {signer.signedAt
                ? intl.formatMessage(
                    { id: 'contracts.signedAt' },
                    {
                      date: intl.formatDate(signer.signedAt, {
                        dateStyle: 'medium',
                        timeStyle: 'short',
                      }),
                    }
                  )
                : intl.formatMessage({ id: `contracts.signer.${signer.state}` })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
