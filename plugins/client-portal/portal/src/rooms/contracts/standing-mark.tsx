import { Icon, type IconName } from '../../ui/icon';
import { useIntl } from './intl';
import type { Standing } from './standing';

const looks: Record<Standing, { icon: IconName; look: string }> = {
  sign: { icon: 'signature', look: 'bg-fill text-on-fill' },
  later: { icon: 'clock', look: 'bg-sunken text-muted' },
  signed: { icon: 'check', look: 'bg-soft text-ink' },
  viewing: { icon: 'eye', look: 'bg-sunken text-muted' },
  sealing: { icon: 'check', look: 'bg-soft text-ink' },
  completed: { icon: 'check', look: 'bg-good-soft text-good' },
  declined: { icon: 'close', look: 'bg-bad-soft text-bad' },
  'declined-by-me': { icon: 'close', look: 'bg-bad-soft text-bad' },
  voided: { icon: 'close', look: 'bg-sunken text-muted' },
  expired: { icon: 'clock', look: 'bg-sunken text-muted' },
};

/** In a word how it stands for the client. */
export function StandingMark({ standing }: { standing: Standing }) {
  const intl = useIntl();
  const { icon, look } = looks[standing];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold ${look}`}
    >
      <Icon name={icon} className="size-3.5" />
      {intl.formatMessage({ id: `contracts.is.${standing}` })}
    </span>
  );
}
