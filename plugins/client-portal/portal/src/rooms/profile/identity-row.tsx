import { useReadOnly } from '../../kit/session/may';
import { Button } from '../../ui/button';
import { ProviderMark } from '../../ui/provider-mark';
import { useIntl } from './intl';

interface IdentityRowProps {
  provider: string;
  label: string;
  /** null: not connected */
  connectedAt: string | null;
  busy: boolean;
  onPress: () => void;
}

export function IdentityRow({ provider, label, connectedAt, busy, onPress }: IdentityRowProps) {
  const intl = useIntl();
  const readOnly = useReadOnly();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-5">
      <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-sunken">
        <ProviderMark provider={provider} />
      </span>
      <div className="min-w-0 grow basis-44">
        <p className="line-clamp-2 font-medium">{label}</p>
        <p className="text-sm text-muted">
          {connectedAt
            ? intl.formatMessage(
                { id: 'identities.since' },
                { date: intl.formatDate(connectedAt, { dateStyle: 'medium' }) }
              )
            : intl.formatMessage({ id: 'identities.none' })}
        </p>
      </div>
      <Button look={connectedAt ? 'danger' : 'quiet'} busy={busy} held={readOnly} onClick={onPress}>
        {intl.formatMessage({
          id: connectedAt ? 'identities.disconnect' : 'identities.connect',
        })}
        <span className="sr-only">: {label}</span>
      </Button>
    </li>
  );
}
