import { requestTargetPrefix, type AppItem } from '#protocol';
import type { PortalApp } from '../../foundation/apps/registry';
import type { Foundation } from '../../foundation/foundation';
import type { DocumentRow } from './content-types';
import { documentListsOf } from './lists';
import { answersOf } from './requests/answers';

const onHome = 5;

const toItem = (row: DocumentRow): AppItem => ({
  id: row.documentId,
  title: row.name,
  summary: row.direction === 'sent' ? row.uploaderName : null,
  date: row.shownAt.toISOString(),
});

/** Shared Documents as the portal knows it: its navigation, its card and what waits on the landing page (H4). */
export const documentsApp = (foundation: Foundation): PortalApp => ({
  id: 'documents',
  label: { en: 'Shared Documents', de: 'Geteilte Dokumente' },
  switchLabel: { en: 'Shared files', de: 'Geteilte Dateien' },
  at: 20,
  icon: 'document',
  kind: 'documents',
  source: 'built-in',
  offersAccess: 'document',
  offer: { en: 'A document for you', de: 'Ein Dokument für Sie' },
  permissions: [{ id: 'upload', label: { en: 'Upload files', de: 'Dateien hochladen' } }],
  async home({ id }) {
    const { newest, visibleTo } = documentListsOf(foundation);
    const { rows, pagination } = await newest(
      visibleTo(id),
      { page: 1, pageSize: onHome },
      'shown_at'
    );
    return { results: rows.map(toItem), total: pagination.total };
  },
  async waiting({ id }) {
    const lines = await answersOf(foundation).waitingFor(id);
    return lines.map(({ request, item }) => ({
      id: `${requestTargetPrefix}${request.documentId}`,
      title: item.label,
      summary: item.returnNote ?? item.note,
      date: request.dueOn ? `${request.dueOn}T00:00:00.000Z` : null,
    }));
  },
});
