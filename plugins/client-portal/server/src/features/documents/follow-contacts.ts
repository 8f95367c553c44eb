import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import { activityOf } from './activity';
import { documentTable, documentVersionTable } from './content-types';
import { answersOf } from './requests/answers';
import { uploadsOf } from './uploads/service';

const uid = 'plugin::client-portal.contact';
const rowsSchema = z.array(z.object({ id: z.number() }));

/** A contact that is deleted takes its documents along; their files are swept, as nobody refers to them then. */
export const followContacts = (foundation: Foundation) => {
  const { strapi, database } = foundation;
  const documents = database.of(documentTable);
  const versions = database.of(documentVersionTable);

  const remember = async (event: {
    params: { where?: unknown };
    state: Record<string, unknown>;
  }) => {
    event.state.documentsOf = await strapi.db.query(uid).findMany({
      where: (event.params.where ?? {}) as Record<string, unknown>,
      select: ['id'],
    });
  };

  const forget = (event: { state: Record<string, unknown> }) =>
    database.transaction(async () => {
      for (const { id } of rowsSchema.parse(event.state.documentsOf ?? [])) {
        const own = await documents.list((query) => query.where({ contact_id: id }).select('id'));
        const ids = own.map((row) => row.id);
        for (let start = 0; start < ids.length; start += 500) {
          const chunk = ids.slice(start, start + 500);
          await versions.delete((query) => query.whereIn('shared_document_id', chunk));
          await activityOf(foundation).forget(chunk);
        }
        await documents.delete((query) => query.where({ contact_id: id }));
        await answersOf(foundation).forgetContact(id);
        await uploadsOf(foundation).forgetContact(id);
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
