import type { PortalConfig } from '../config';

/** Every URL that is shown or mailed comes from here, computed from configuration and settings (A5). */
export interface PortalUrls {
  readonly publicUrl: string;
  portal(): string;
  /** The secret stands in the fragment: it reaches no server log, no referrer and no preview bot. */
  link(publicId: string, secret: string): string;
  absolute(pathOrUrl: string): string;
}

export const createUrls = (config: PortalConfig, fallbackUrl: string): PortalUrls => {
  const publicUrl = (config.publicUrl ?? fallbackUrl).replace(/\/+$/, '');
  const portal = () => `${publicUrl}${config.basePath}`;
  return {
    publicUrl,
    portal,
    link: (publicId, secret) => `${portal()}/l/${publicId}#${secret}`,
    absolute: (pathOrUrl) => new URL(pathOrUrl, publicUrl).toString(),
  };
};
