import type { PortalApp } from '../../foundation/apps/registry';
import type { Foundation } from '../../foundation/foundation';
import { clientViewOf } from './client-view';

const onHome = 5;

/** Contracts as the portal knows them: navigation, card, and what waits for a signature (H4). */
export const contractsApp = (foundation: Foundation): PortalApp => ({
  id: 'contracts',
  label: { en: 'Contracts', de: 'Verträge' },
  at: 10,
  icon: 'signature',
  kind: 'contracts',
  source: 'built-in',
  offersAccess: 'contract',
  offer: { en: 'A contract for you', de: 'Ein Vertrag für Sie' },
  async home({ id }) {
    const { results, pagination } = await clientViewOf(foundation).list(id, {
      page: 1,
      pageSize: onHome,
    });
    return {
      results: results.map((one) => ({
        id: one.id,
        title: one.title,
        summary: one.from,
        date: one.completedAt ?? one.sentAt,
      })),
      total: pagination.total,
    };
  },
  async waiting({ id }) {
    const mines = await clientViewOf(foundation).waiting(id);
    return mines.map(({ contract }) => ({
      id: contract.documentId,
      title: contract.title,
      summary: contract.authorName,
      date: contract.dueAt?.toISOString() ?? null,
    }));
  },
});
