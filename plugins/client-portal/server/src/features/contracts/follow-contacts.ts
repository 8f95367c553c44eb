import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import { marksOf } from './marks';
import { recordsOf } from './records';

const uid = 'plugin::client-portal.contact';
const rowsSchema = z.array(z.object({ id: z.number() }));

/**
 * A contact that is deleted stays in what it has signed, by name and address; what waits for it has to be given
 * to somebody else.
 */
export const followContacts = (foundation: Foundation) => {
  const { strapi, database } = foundation;

  const remember = async (event: {
    params: { where?: unknown };
    state: Record<string, unknown>;
  }) => {
    event.state.signersOf = await strapi.db.query(uid).findMany({
      where: (event.params.where ?? {}) as Record<string, unknown>,
      select: ['id'],
    });
  };

  const forget = (event: { state: Record<string, unknown> }) =>
    database.transaction(async () => {
      const { signers } = recordsOf(foundation);
      for (const { id } of rowsSchema.parse(event.state.signersOf ?? [])) {
        await signers.update((query) => query.where({ contact_id: id }), { contactId: null });
        await marksOf(foundation).forget(`contact:${id}`);
      }
    });

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeDelete: remember,
    afterDelete: forget,
    beforeDeleteMany: remember,
    afterDeleteMany: forget,
  });
};
