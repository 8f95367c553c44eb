import type { ClientDocument } from '#protocol';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { itemPath } from '../../kit/session/target';
import { Icon, IconTile } from '../../ui/icon';
import { DocumentFacts } from './document-facts';
import { fileIcon } from './file-icon';

export function DocumentRow({ document }: { document: ClientDocument }) {
  const intl = useIntl();
  return (
    <Link
      to={itemPath('documents', document.id)}
      className="flex min-w-0 items-center gap-4 px-5 py-4 -outline-offset-2 transition hover:bg-sunken/60"
    >
      <IconTile name={fileIcon(document.type)} />
      <span className="min-w-0 grow">
        <span className="flex items-start gap-2">
          <span
            className={`line-clamp-2 min-w-0 ${document.isNew ? 'font-semibold' : 'font-medium'}`}
            dir="auto"
          >
            {document.name}
          </span>
          {document.isNew && (
            <span className="mt-0.5 shrink-0 rounded-full bg-fill px-2 py-0.5 text-xs font-semibold text-on-fill">
              {intl.formatMessage({ id: 'documents.new' })}
            </span>
          )}
        </span>
        <DocumentFacts document={document} />
        {document.state !== 'ready' && (
          <span
            className={`mt-1 block text-sm ${document.state === 'infected' ? 'text-bad' : 'text-muted'}`}
          >
            {intl.formatMessage({ id: `documents.state.${document.state}` })}
          </span>
        )}
        {document.message && (
          <span className="mt-1 line-clamp-2 text-sm text-muted" dir="auto">
            {document.message}
          </span>
        )}
      </span>
      <Icon name="forward" className="size-4 text-muted" />
    </Link>
  );
}
