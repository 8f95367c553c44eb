import { useIntl } from 'react-intl';
import { useKnownPortal } from '../../kit/session/portal';
import { Empty } from '../../ui/empty';
import type { IconName } from '../../ui/icon';
import type { DocumentsWish } from './requests';

/** Nothing found, nothing of this side, or nothing at all. */
export function NoDocuments({ wish, icon }: { wish: DocumentsWish; icon: IconName }) {
  const intl = useIntl();
  const { name } = useKnownPortal();
  const { q, folder, direction } = wish;
  if (q) {
    return (
      <Empty icon="search" title={intl.formatMessage({ id: 'apps.noMatch' }, { q })}>
        {intl.formatMessage({ id: 'apps.noMatchHint' })}
      </Empty>
    );
  }
  const what = folder !== null ? 'folder' : (direction ?? 'all');
  return (
    <Empty
      icon={folder !== null ? 'folder' : icon}
      title={intl.formatMessage({ id: `documents.empty.${what}` })}
    >
      {intl.formatMessage({ id: `documents.emptyHint.${what}` }, { name })}
    </Empty>
  );
}
