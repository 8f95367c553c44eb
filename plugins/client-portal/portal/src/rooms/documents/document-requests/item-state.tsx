import type { RequestItemState } from '#protocol';
import { Icon, type IconName } from '../../../ui/icon';
import { useIntl } from '../intl';

const looks: Record<RequestItemState, { look: string; icon: IconName }> = {
  missing: { look: 'bg-sunken text-text', icon: 'clip' },
  sent: { look: 'bg-soft text-ink', icon: 'clock' },
  accepted: { look: 'bg-good-soft text-good', icon: 'check' },
  returned: { look: 'bg-bad-soft text-bad', icon: 'again' },
};

export function ItemState({ state }: { state: RequestItemState }) {
  const intl = useIntl();
  const { look, icon } = looks[state];
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1.5 rounded-full px-3 py-1 text-sm font-medium ${look}`}
    >
      <Icon name={icon} className="size-4" />
      {intl.formatMessage({ id: `requests.state.${state}` })}
    </span>
  );
}
