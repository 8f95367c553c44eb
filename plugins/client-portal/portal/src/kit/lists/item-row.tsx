import type { AppItem } from '#protocol';
import { Link } from 'react-router-dom';
import { itemPath } from '../session/target';
import { Icon, IconTile, type IconName } from '../../ui/icon';
import { DueDay } from '../../ui/due-day';
import { ShortDate } from '../../ui/short-date';

interface ItemRowProps {
  app: string;
  item: AppItem;
  icon?: IconName;
  /** the app's name, where items of several apps stand together */
  eyebrow?: string | undefined;
  /** its date is the day by whose end it should be done */
  due?: boolean;
}

export const ItemRow = ({ app, item, icon, eyebrow, due = false }: ItemRowProps) => (
  <Link
    to={itemPath(app, item.id)}
    className="flex min-w-0 items-center gap-4 px-5 py-4 -outline-offset-2 transition hover:bg-sunken/60"
  >
    {icon && <IconTile name={icon} />}
    <span className="min-w-0 grow">
      {eyebrow && <span className="block truncate text-xs font-medium text-muted">{eyebrow}</span>}
      <span className="line-clamp-2 font-medium" dir="auto">
        {item.title}
      </span>
      {item.summary && (
        <span className="mt-0.5 line-clamp-2 text-sm text-muted" dir="auto">
          {item.summary}
        </span>
      )}
      {item.date && (
        <span className="mt-1 block text-xs text-muted sm:hidden">
          {due ? <DueDay day={item.date} /> : <ShortDate date={item.date} />}
        </span>
      )}
    </span>
    {item.date && (
      <span className="hidden shrink-0 text-sm text-muted tabular-nums sm:block">
        {due ? <DueDay day={item.date} /> : <ShortDate date={item.date} />}
      </span>
    )}
    <Icon name="forward" className="size-4 text-muted" />
  </Link>
);
