import { z } from 'zod';
import { route, routeGroup } from './http/route';
import { colourSchema, localeSchema } from './values';

/** Ways to sign in that can be switched off one by one (requirement G8). */
export const signInMethods = ['code', 'link', 'password'] as const;
export const signInMethodSchema = z.enum(signInMethods);
export type SignInMethod = z.infer<typeof signInMethodSchema>;

export const coloursSchema = z.object({
  /** buttons and links; text on it is black or white, whichever contrasts more (WCAG 2.2 1.4.3) */
  primary: colourSchema,
  /** the band behind the name in emails and on the login page */
  accent: colourSchema,
});

/** `GET /api/client-portal/portal`: what anybody may know of the portal. */
export const portalSchema = z.object({
  name: z.string(),
  /** the address of the portal, as links have it */
  url: z.url(),
  logoUrl: z.string().nullable(),
  faviconUrl: z.string().nullable(),
  colours: coloursSchema,
  enabled: z.boolean(),
  signInMethods: z.array(signInMethodSchema),
  /** identity providers that are switched on: `GET /auth/oidc/:id/start` */
  identityProviders: z.array(z.object({ id: z.string(), label: z.string() })),
  locales: z.array(localeSchema),
});

export type Portal = z.infer<typeof portalSchema>;

export const portalRoutes = routeGroup('portal', {
  read: route.public('GET', '/portal', {
    does: 'Shows what anybody may know of the portal: name, look, ways to sign in, languages.',
    answer: portalSchema,
  }),
});
