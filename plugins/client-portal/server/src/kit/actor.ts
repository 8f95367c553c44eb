import type { Context } from 'koa';
import { z } from 'zod';
import type { AuditActor } from '../foundation/audit/table';

const userSchema = z.object({
  documentId: z.string().optional(),
  id: z.union([z.number(), z.string()]),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string().nullish(),
});

/** The admin who calls, by name where there is one. */
export const adminActor = (ctx: Context): AuditActor & { name: string } => {
  const parsed = userSchema.safeParse(ctx.state.user);
  if (!parsed.success) return { type: 'admin', id: null, name: 'Admin' };
  const { documentId, id, firstname, lastname, email } = parsed.data;
  const name = [firstname, lastname].filter(Boolean).join(' ') || email || 'Admin';
  return { type: 'admin', id: documentId ?? String(id), name };
};
