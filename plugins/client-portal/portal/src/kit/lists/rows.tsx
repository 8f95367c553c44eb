import type { ReactNode } from 'react';

interface RowsProps<Item> {
  items: readonly Item[];
  row: (item: Item) => ReactNode;
  /** they wait for the client */
  urgent?: boolean;
}

export const Rows = <Item extends { id: string }>({
  items,
  row,
  urgent = false,
}: RowsProps<Item>) => (
  <ul className={`card divide-y divide-line overflow-hidden ${urgent ? 'border-ink/40' : ''}`}>
    {items.map((item) => (
      <li key={item.id}>{row(item)}</li>
    ))}
  </ul>
);
