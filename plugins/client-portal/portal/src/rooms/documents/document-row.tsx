import type { ClientDocument } from '#protocol';
import { Row } from '../../kit/lists/row';
import { itemPath } from '../../kit/session/target';
import { DocumentFacts } from './document-facts';
import { fileIcon } from './file-icon';
import { useIntl } from './intl';

export function DocumentRow({ document }: { document: ClientDocument }) {
  const intl = useIntl();
  const { id, name, type, isNew, state, message } = document;
  return (
    <Row
      to={itemPath('documents', id)}
      icon={fileIcon(type)}
      title={name}
      strong={isNew}
      badge={
        isNew && (
          <span className="mt-0.5 shrink-0 rounded-full bg-fill px-2 py-0.5 text-xs font-semibold text-on-fill">
            {intl.formatMessage({ id: 'documents.new' })}
          </span>
        )
      }
    >
      <DocumentFacts document={document} />
      {state !== 'ready' && (
        <span className={`mt-1 block text-sm ${state === 'infected' ? 'text-bad' : 'text-muted'}`}>
          {intl.formatMessage({ id: `documents.state.${state}` })}
        </span>
      )}
      {message && (
        <span className="mt-1 line-clamp-2 text-sm text-muted" dir="auto">
          {message}
        </span>
      )}
    </Row>
  );
}
