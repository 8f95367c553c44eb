import type { AppItem, AppItemDetail } from '#protocol';
import type { Core, Struct, UID } from '@strapi/types';
import type { ContentAppConfig } from '../../../config';
import { asDate } from '../../../foundation/database/codec';
import type { AppContact, ItemsPage } from '../../../foundation/apps/registry';
import { toHtml, toSummary } from '../../../foundation/markdown';

type Entry = Record<string, unknown> & { documentId: string };

/** Reads one mapped content type for clients: published entries, and only those of the contact where a relation says so. */
export const entriesOf = (strapi: Core.Strapi, app: ContentAppConfig) => {
  const uid = app.contentType as UID.ContentType;
  const { fields } = app;
  const schema: Struct.ContentTypeSchema | undefined = strapi.contentTypes[uid];
  if (!schema) throw new Error(`Portal app ${app.id}: there is no content type ${app.contentType}`);
  for (const field of Object.values(fields)) {
    if (
      !(field in schema.attributes) &&
      !['createdAt', 'updatedAt', 'publishedAt'].includes(field)
    ) {
      throw new Error(`Portal app ${app.id}: ${app.contentType} has no field ${field}`);
    }
  }
  const localised =
    (schema.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized ===
    true;
  const dateField = fields.date ?? 'createdAt';

  const scope = (contact: AppContact, q?: string) => ({
    ...(schema.options?.draftAndPublish ? { status: 'published' as const } : {}),
    ...(localised && contact.locale ? { locale: contact.locale } : {}),
    filters: {
      ...(fields.contact ? { [fields.contact]: { documentId: contact.documentId } } : {}),
      ...(q ? { [fields.title]: { $containsi: q } } : {}),
    },
  });

  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

  const toItem = (entry: Entry): AppItem => {
    const date = entry[dateField];
    return {
      id: entry.documentId,
      title: text(entry[fields.title]) ?? '—',
      summary: fields.summary
        ? text(entry[fields.summary])
        : toSummary(text(entry[fields.body ?? '']) ?? ''),
      date: date === null || date === undefined ? null : asDate(date).toISOString(),
    };
  };

  return {
    async page(
      contact: AppContact,
      page: { page: number; pageSize: number; q?: string }
    ): Promise<ItemsPage> {
      const where = scope(contact, page.q);
      const entries = (await strapi.documents(uid).findMany({
        ...where,
        // The type of a configured content type is not known when this is compiled.
        sort: `${dateField}:desc` as never,
        limit: page.pageSize,
        start: (page.page - 1) * page.pageSize,
      })) as unknown as Entry[];
      const total = await strapi.documents(uid).count(where);
      return { results: entries.map(toItem), total };
    },
    async one(contact: AppContact, documentId: string): Promise<AppItemDetail | null> {
      const where = scope(contact);
      const entry = (await strapi.documents(uid).findFirst({
        ...where,
        filters: { ...where.filters, documentId },
      })) as unknown as Entry | null;
      if (!entry) return null;
      return { ...toItem(entry), bodyHtml: toHtml(text(entry[fields.body ?? '']) ?? '') };
    },
  };
};
