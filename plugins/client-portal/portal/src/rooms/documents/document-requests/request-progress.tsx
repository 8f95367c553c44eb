import type { ClientDocumentRequest } from '#protocol';
import { ProgressBar } from '../../../ui/progress-bar';
import { useIntl } from '../intl';
import { doneOf } from './progress';

export function RequestProgress({ items }: { items: ClientDocumentRequest['items'] }) {
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
