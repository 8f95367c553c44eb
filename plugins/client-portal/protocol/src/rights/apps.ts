import { z } from 'zod';
import { boxKeySchema, publicIdSchema, timestampSchema } from '../values';

/** Icons that the portal ships; an app names one. */
export const appIcons = [
  'user',
  'document',
  'signature',
  'proposal',
  'invoice',
  'course',
  'community',
  'message',
  'affiliate',
  'calendar',
  'megaphone',
  'folder',
  'star',
  'link',
] as const;
export const appIconSchema = z.enum(appIcons);
export type AppIcon = z.infer<typeof appIconSchema>;

/** An app as the client's navigation knows it. `kind` says which room of the portal draws it. */
export const clientAppSchema = z.object({
  id: z.string(),
  /** in the client's language */
  label: z.string(),
  icon: appIconSchema,
  kind: z.string(),
  /** finer boxes of this app that are ticked for the client, for example `update` */
  permissions: z.array(z.string()),
});

export type ClientApp = z.infer<typeof clientAppSchema>;

/** One entry of a card on the landing page, or of a list. */
export const appItemSchema = z.object({
  id: publicIdSchema,
  title: z.string(),
  summary: z.string().nullable(),
  date: timestampSchema.nullable(),
});

/** `GET /apps/:app/items?page=&pageSize=&q=` */
export const appItemsSchema = z.object({
  results: z.array(appItemSchema),
  pagination: z.object({
    page: z.number().int(),
    pageSize: z.number().int(),
    pageCount: z.number().int(),
    total: z.number().int(),
  }),
});

/** `GET /apps/:app/items/:item`: `body` is HTML that the server has sanitised. */
export const appItemDetailSchema = appItemSchema.extend({ bodyHtml: z.string() });

/** `GET /home` */
export const homeSchema = z.object({
  /** what waits for the client, first of all; `date` is the day by whose end, at midnight UTC */
  waiting: z.array(appItemSchema.extend({ app: z.string() })),
  /** one card for each app that has something to show */
  cards: z.array(
    z.object({
      app: z.string(),
      label: z.string(),
      icon: appIconSchema,
      total: z.number().int(),
      items: z.array(appItemSchema),
    })
  ),
});

/** `GET /client-portal/apps` (admin): what a section link or an invitation can name. */
export const adminAppsSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      icon: appIconSchema,
      source: z.enum(['built-in', 'content-type', 'code']),
      /** the finer boxes, and what each is without a setting */
      boxes: z.array(z.object({ key: boxKeySchema, label: z.string(), default: z.boolean() })),
      /** what the app is without a setting */
      default: z.boolean(),
    })
  ),
});

export type AppItem = z.infer<typeof appItemSchema>;
export type AppItems = z.infer<typeof appItemsSchema>;
export type AppItemDetail = z.infer<typeof appItemDetailSchema>;
export type Home = z.infer<typeof homeSchema>;
export type AdminApps = z.infer<typeof adminAppsSchema>;
