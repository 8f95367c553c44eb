import type { Home } from '#protocol';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { ItemRow } from '../../kit/lists/item-row';
import { targetPath } from '../../kit/session/target';
import { IconTile } from '../../ui/icon';

/** The latest of one app, and the way to the rest. */
export function CardOfApp({ card }: { card: Home['cards'][number] }) {
  const intl = useIntl();
  const id = useId();
  return (
    <section aria-labelledby={id} className="card min-w-0 overflow-hidden">
      <header className="flex items-center gap-3 p-5 pb-3">
        <IconTile name={card.icon} />
        <h2 id={id} className="min-w-0 grow truncate text-lg font-semibold">
          {card.label}
        </h2>
        <Link
          to={targetPath({ app: card.app })}
          className="flex min-h-11 shrink-0 items-center rounded-xl px-3 text-sm font-medium text-ink hover:bg-soft"
        >
          {intl.formatMessage({ id: 'home.seeAll' }, { count: card.total })}
          <span className="sr-only">: {card.label}</span>
        </Link>
      </header>
      {card.items.length > 0 ? (
        <ul className="divide-y divide-line border-t border-line">
          {card.items.map((item) => (
            <li key={item.id}>
              <ItemRow app={card.app} item={item} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="px-5 pb-5 text-muted">{intl.formatMessage({ id: 'home.cardEmpty' })}</p>
      )}
    </section>
  );
}
