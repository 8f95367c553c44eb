import { z } from 'zod';

/** A record's public id: Strapi's documentId or an opaque id of ours; never a path or an operator. */
export const publicIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const timestampSchema = z.iso.datetime();

const isLanguageTag = (text: string) => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

/** BCP 47 tag; what is actually offered stands in `portal.locales`. Dates are written by it, so it has to be one. */
export const localeSchema = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .refine(isLanguageTag, 'Not a language tag');

/** What people and companies are called: one line. */
export const nameSchema = z
  .string()
  .trim()
  .max(120)
  .regex(/^\P{Cc}*$/u, 'One line, without control characters');

export const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** Where a login lands: an app, and optionally one item in it. It never decides what may be seen. */
export const targetSchema = z.strictObject({
  app: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  item: publicIdSchema.optional(),
});

/** An app (`documents`) or one of its finer boxes (`documents.upload`). */
export const boxKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}(\.[a-z][a-z0-9-]{0,39})?$/);

export type Target = z.infer<typeof targetSchema>;

export const paginationSchema = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: z.number().int(),
  total: z.number().int(),
});

export type Pagination = z.infer<typeof paginationSchema>;

/** Query of every list: strings, as a URL carries them. */
export const pageQuerySchema = z.object({
  page: z.coerce.number<string | number>().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number<string | number>().int().min(1).max(100).default(25),
});

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ results: z.array(item), pagination: paginationSchema });

/** Of an address that is good for a minute; what it is worth, its handler judges. */
export const ticketQuerySchema = z.object({ ticket: z.string().optional().catch(undefined) });

/** Days; null: no reminders. The first comes so many days after the request, the next every so many. */
export const remindersSchema = z
  .strictObject({
    firstAfterDays: z.number().int().min(1).max(90),
    everyDays: z.number().int().min(1).max(90),
  })
  .nullable();

/** A name of `names.ts`: what there is, the compiler knows, and the server's lists. */
export const wordSchema = <Word extends string>() => z.string() as unknown as z.ZodType<Word>;
