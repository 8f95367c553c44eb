import { z } from 'zod';
import { permissionAction, type PermissionUid } from '#protocol';
import { defineService } from '../../foundation/foundation';

const uid = 'admin::user';

const adminSchema = z.object({
  id: z.number(),
  documentId: z.string(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string(),
  preferedLanguage: z.string().nullish(),
});

/** A user of Strapi's admin panel. */
export interface Admin {
  documentId: string;
  name: string;
  email: string;
  locale: string | null;
}

const toAdmin = (found: unknown): Admin | null => {
  const parsed = adminSchema.safeParse(found);
  if (!parsed.success) return null;
  const { documentId, firstname, lastname, email, preferedLanguage } = parsed.data;
  const name = [firstname, lastname].filter(Boolean).join(' ') || email;
  return { documentId, name, email, locale: preferedLanguage ?? null };
};

/** Who works in the panel, as far as rooms have to know them. */
export const adminsOf = defineService(({ strapi }) => {
  const admins = () => strapi.db.query(uid);
  const working = { isActive: true, blocked: { $ne: true } };

  return {
    /** The admin, if it may still do this: for what a browser asks without its token. */
    async may(documentId: string, permission: PermissionUid): Promise<boolean> {
      const admin = (await admins().findOne({
        where: { documentId, isActive: true },
        populate: { roles: true },
      })) as { blocked?: boolean | null; roles: { id: number; code: string }[] } | null;
      if (!admin || admin.blocked) return false;
      if (admin.roles.some(({ code }) => code === 'strapi-super-admin')) return true;
      const granted = await strapi.db.query('admin::permission').count({
        where: {
          action: permissionAction(permission),
          role: { id: { $in: admin.roles.map(({ id }) => id) } },
        },
      });
      return granted > 0;
    },

    /** @param id a document id, or the number that Strapi's own pages show */
    async find(id: string): Promise<Admin | null> {
      const byNumber = /^\d{1,9}$/.test(id);
      const where = byNumber ? { id: Number(id) } : { documentId: id };
      return toAdmin(await admins().findOne({ where: { ...where, ...working } }));
    },

    async search(text: string | undefined): Promise<Admin[]> {
      const like = { $containsi: text ?? '' };
      const found: unknown[] = await admins().findMany({
        where: {
          ...working,
          ...(text ? { $or: [{ firstname: like }, { lastname: like }, { email: like }] } : {}),
        },
        orderBy: { id: 'asc' },
        limit: 50,
      });
      return found.map(toAdmin).filter((admin): admin is Admin => admin !== null);
    },
  };
});
