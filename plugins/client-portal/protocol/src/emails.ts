import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { publicIdSchema } from './values';

/** `GET /client-portal/custom-values`: what `{{ key }}` in a text is replaced by when it is sent. */
export const customValuesSchema = z.object({
  results: z.array(z.object({ key: z.string(), label: z.string(), group: z.string() })),
});

/**
 * `POST /client-portal/contacts/:id/emails` and `…/emails/preview`. `body` is Markdown with custom values:
 * `{{ login_url }}` becomes a link of the contact's own when it is sent, never before (E12).
 */
export const oneEmailSchema = z.strictObject({
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(20_000),
});

/** `202` */
export const acceptedMessageSchema = z.object({ message: publicIdSchema });

/** The preview holds a sample in place of the login URL. */
export const emailPreviewSchema = z.object({ subject: z.string(), html: z.string() });

export type CustomValues = z.infer<typeof customValuesSchema>;
export type OneEmail = z.infer<typeof oneEmailSchema>;
export type EmailPreview = z.infer<typeof emailPreviewSchema>;

export const emailRoutes = routeGroup('admin.emails', {
  customValues: route.admin('GET', '/custom-values', {
    does: 'Lists the custom values that a text may name.',
    needs: 'emails.send',
    answer: customValuesSchema,
  }),
  preview: route.admin('POST', '/contacts/:id/emails/preview', {
    does: 'Shows an email as this contact would get it, with a sample in the place of its login URL.',
    safe: true,
    needs: 'emails.send',
    params: { id: publicIdSchema },
    body: oneEmailSchema,
    answer: emailPreviewSchema,
    errors: ['template_invalid'],
  }),
  send: route.admin('POST', '/contacts/:id/emails', {
    does: 'Sends one email to one contact.',
    needs: 'emails.send',
    params: { id: publicIdSchema },
    body: oneEmailSchema,
    answer: acceptedMessageSchema,
    status: 202,
    errors: ['template_invalid', 'access_disabled', 'method_disabled'],
  }),
});
