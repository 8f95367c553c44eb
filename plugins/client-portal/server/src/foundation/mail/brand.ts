import type { Settings } from '#protocol';
import type { PortalUrls } from '../urls';
import type { Brand } from './render';

/** Clients show a picture only from an absolute URL; one of Strapi's own starts at the public URL. */
export const brandOf = async (settings: Settings, urls: PortalUrls): Promise<Brand> => ({
  name: settings.general.name,
  logoUrl: settings.branding.logoUrl && urls.absolute(settings.branding.logoUrl),
  portalUrl: (await urls.current()).portal,
  colours: settings.branding.colours,
});
