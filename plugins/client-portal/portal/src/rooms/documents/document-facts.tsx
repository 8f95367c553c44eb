import type { ClientDocument } from '#protocol';
import { useKnownPortal } from '../../kit/session/portal';
import { useFileSize } from '../../ui/file-size';
import { ShortDate } from '../../ui/short-date';
import { useIntl } from './intl';

/** Who from, when, how large, where: in one line that breaks between them. */
export function DocumentFacts({ document }: { document: ClientDocument }) {
  const intl = useIntl();
  const size = useFileSize();
  const { name } = useKnownPortal();
  const { direction, from, date, folder } = document;
  const facts = [
    direction === 'sent'
      ? intl.formatMessage({ id: 'documents.from' }, { name: from ?? name })
      : intl.formatMessage({ id: 'documents.byMe' }),
    <ShortDate key="date" date={date} />,
    size(document.size),
    ...(folder ? [folder] : []),
  ];
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-2 text-sm text-muted">
      {facts.map((fact, index) => (
        <span key={index} className="max-w-full truncate">
          {fact}
          {index < facts.length - 1 && <span aria-hidden="true"> ·</span>}
        </span>
      ))}
    </span>
  );
}
