import type { ClientApp } from '#protocol';
import { labelIn, type PortalApp } from './registry';

/** An app as the client's navigation knows it, in the client's language. */
export const toClientApp = (
  app: PortalApp,
  locale: string | null,
  permissions: string[]
): ClientApp => ({
  id: app.id,
  label: labelIn(app, locale),
  icon: app.icon,
  kind: app.kind,
  permissions,
});
