import type { Home } from '#protocol';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { useSpoken } from '../../kit/language/spoken';
import { ItemRow } from '../../kit/lists/item-row';
import { roomOf } from '../../kit/registry';
import { useClient } from '../../kit/session/session';

/** What the client is asked for, above everything else. */
export function Waiting({ items }: { items: Home['waiting'] }) {
  const intl = useIntl();
  const id = useId();
  const say = useSpoken();
  const { apps } = useClient();
  return (
    <section aria-labelledby={id} className="card overflow-hidden border-ink/40">
      <h2 id={id} className="flex items-center gap-3 bg-soft px-5 py-3.5 font-semibold text-ink">
        {intl.formatMessage({ id: 'home.waiting' }, { count: items.length })}
      </h2>
      <ul className="divide-y divide-line">
        {items.map((item, index) => {
          const app = apps.find(({ id: appId }) => appId === item.app);
          return (
            // several things may wait on one page: the lines of one request
            <li key={`${item.app}/${item.id}/${index}`}>
              <ItemRow
                app={item.app}
                item={item}
                icon={app?.icon ?? 'document'}
                eyebrow={say(roomOf(item.app)?.waits) ?? app?.label}
                due
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
