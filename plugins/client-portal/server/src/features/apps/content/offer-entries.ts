import type { UID } from '@strapi/types';
import type { ContentAppConfig } from '../../../config';
import type { Foundation } from '../../../foundation/foundation';
import { grantsOf } from '../../grants/service';

interface Entry {
  documentId: string;
  [field: string]: unknown;
}

const actions = ['create', 'update', 'publish'] as const;

const contactsIn = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const id = (one as { documentId?: unknown } | null)?.documentId;
    return typeof id === 'string' ? [id] : [];
  });

/** An entry that is published for a contact is given to it: the portal goes on, and the offer goes out once. */
export const offerEntries = (foundation: Foundation, app: ContentAppConfig) => {
  const { strapi, database } = foundation;
  const { contact: relation, title } = app.fields;
  if (relation === undefined) {
    throw new Error(`Portal app ${app.id}: offersAccess needs a field that names the contact`);
  }
  const uid = app.contentType as UID.ContentType;
  const published = strapi.contentTypes[uid]?.options?.draftAndPublish
    ? ({ status: 'published' } as const)
    : {};

  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.uid !== uid || !actions.some((action) => action === context.action)) return result;
    const { documentId } = (result ?? {}) as { documentId?: string };
    const id = documentId ?? (context.params as { documentId?: string }).documentId;
    if (id === undefined) return result;
    await database.transaction(async () => {
      const entry = (await strapi.documents(uid).findOne({
        documentId: id,
        ...published,
        // The type of a configured content type is not known when this is compiled.
        populate: [relation] as never,
      })) as unknown as Entry | null;
      if (!entry) return;
      const name = entry[title];
      for (const contact of contactsIn(entry[relation])) {
        await grantsOf(foundation).grant(contact, {
          app: app.id,
          item: id,
          why: app.id,
          ...(typeof name === 'string' && name.trim() !== '' ? { title: name.slice(0, 200) } : {}),
        });
      }
    });
    return result;
  });
};
