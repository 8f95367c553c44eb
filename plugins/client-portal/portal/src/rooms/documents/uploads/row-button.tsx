import { Icon, type IconName } from '../../../ui/icon';
import { useIntl } from '../intl';

export interface RowAction {
  icon: IconName;
  action: 'pause' | 'resume' | 'retry' | 'cancel' | 'remove';
  onClick: () => void;
}

interface RowButtonProps extends RowAction {
  /** of the file, for those who hear the button without its row */
  name: string;
}

export function RowButton({ icon, action, name, onClick }: RowButtonProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: `uploads.${action}` }, { name });
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={onClick}
      className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:bg-sunken hover:text-text"
    >
      <Icon name={icon} />
    </button>
  );
}
