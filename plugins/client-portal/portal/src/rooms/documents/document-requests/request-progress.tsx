import type { ClientDocumentRequest } from '#protocol';
import { ProgressBar } from '../../../ui/progress-bar';
import { useIntl } from '../intl';

type Items = ClientDocumentRequest['items'];

/** What the client has done its part of: a line that was sent back is open again. */
const doneOf = (items: Items) =>
  items.filter(({ state }) => state === 'sent' || state === 'accepted').length;

export function RequestProgress({ items }: { items: Items }) {
  const intl = useIntl();
  const text = intl.formatMessage(
    { id: 'requests.progress' },
    { done: doneOf(items), count: items.length }
  );
  return (
    <div>
      <p className="mb-1.5 text-sm text-muted tabular-nums">{text}</p>
      <ProgressBar label={text} value={doneOf(items)} max={items.length} />
    </div>
  );
}
