import type { AppItem } from '#protocol';
import { DueDay } from '../../ui/due-day';
import type { IconName } from '../../ui/icon';
import { ShortDate } from '../../ui/short-date';
import { itemPath } from '../session/target';
import { Row } from './row';

interface ItemRowProps {
  app: string;
  item: AppItem;
  icon?: IconName;
  /** the app's name, where items of several apps stand together */
  eyebrow?: string | undefined;
  /** its date is the day by whose end it should be done */
  due?: boolean;
}

/** What apps without a room of their own, and the landing page, know of an item. */
export function ItemRow({ app, item, icon, eyebrow, due = false }: ItemRowProps) {
  const { id, title, summary, date } = item;
  const when = date && (due ? <DueDay day={date} /> : <ShortDate date={date} />);
  return (
    <Row
      to={itemPath(app, id)}
      icon={icon}
      eyebrow={eyebrow}
      title={title}
      aside={
        when && (
          <span className="hidden shrink-0 text-sm text-muted tabular-nums sm:block">{when}</span>
        )
      }
    >
      {summary && (
        <span className="mt-0.5 line-clamp-2 text-sm text-muted" dir="auto">
          {summary}
        </span>
      )}
      {when && <span className="mt-1 block text-xs text-muted sm:hidden">{when}</span>}
    </Row>
  );
}
