import type { Target } from '#protocol';
import type { PortalConfig } from '../config';
import { pageOf, type AppsRegistry } from './apps/registry';
import type { CurrentSettings, SettingsStore } from './settings/settings';

/** Where the portal is at this moment, and the addresses of its pages. */
export interface PortalAddress {
  /** without a slash at its end */
  readonly portal: string;
  /** a page of the portal: `/sign-in` */
  page(path: string): string;
  /** where a target is shown */
  target(target: Target | null): string;
  /** The secret stands in the fragment: it reaches no server log, no referrer and no preview bot. */
  link(publicId: string, secret: string): string;
  passwordReset(publicId: string, secret: string): string;
  viewAs(publicId: string, secret: string): string;
}

/**
 * Every URL that is shown or mailed comes from here, computed when it is asked for from configuration and
 * settings, never from a request (A5).
 */
export interface PortalUrls {
  /** the server's own address, without a path */
  readonly publicUrl: string;
  /** path of the client API: the site's REST prefix, then the plugin's name */
  readonly apiPath: string;
  /** the portal on the server's own address; answers whatever the domain settings are */
  readonly serverPortal: string;
  current(): Promise<PortalAddress>;
  /** hosts on which the portal answers at `/`: the slug's and the verified domain's */
  hosts(): Promise<string[]>;
  /** origins that are the portal's own */
  origins(): Promise<string[]>;
  /** a page of the plugin in the admin panel, which may be served from elsewhere: `/received` */
  panel(path: string): string;
  /** on the server's own host: pictures of the Media Library */
  absolute(pathOrUrl: string): string;
  /** the address of a host that leads to this server */
  onHost(host: string): string;
}

type Domain = Pick<CurrentSettings, 'domain' | 'domain-status'>;

/** The slug's host, where a base domain gives it one. */
export const slugHost = ({ domain }: Domain, baseDomain: string | undefined) =>
  domain.slug && baseDomain ? `${domain.slug}.${baseDomain}`.toLowerCase() : null;

/** The agency's own domain, once it is verified. */
export const verifiedHost = (settings: Domain) => {
  const { customDomain } = settings.domain;
  const { host, status } = settings['domain-status'];
  return customDomain !== null && customDomain === host && status === 'verified' ? host : null;
};

const addressAt = (portal: string, apps: Pick<AppsRegistry, 'get'>): PortalAddress => {
  const page = (path: string) => `${portal}${path}`;
  return {
    portal,
    page,
    target(target) {
      if (!target) return page('/');
      const rest = target.item ? `/${target.item}` : '';
      return page(`${pageOf(target.app, apps.get(target.app))}${rest}`);
    },
    link: (publicId, secret) => page(`/l/${publicId}#${secret}`),
    passwordReset: (publicId, secret) => page(`/reset/${publicId}#${secret}`),
    viewAs: (publicId, secret) => page(`/view-as/${publicId}#${secret}`),
  };
};

/** What the site is configured with. */
interface Site {
  /** where it listens, for those who configured nothing */
  localUrl: string;
  /** of its REST API, `/api` by default */
  restPrefix: string;
  /** of its admin panel: a path on the server, or an address elsewhere */
  adminUrl: string;
}

export const createUrls = (
  config: PortalConfig,
  site: Site,
  settings: Pick<SettingsStore, 'read'>,
  apps: Pick<AppsRegistry, 'get'>
): PortalUrls => {
  const publicUrl = (config.publicUrl ?? site.localUrl).replace(/\/+$/, '');
  const serverPortal = `${publicUrl}${config.basePath}`;

  const panel = new URL(site.adminUrl, `${publicUrl}/`).toString().replace(/\/+$/, '');

  const onHost = (host: string) => {
    const url = new URL(publicUrl);
    url.hostname = host;
    return url.origin;
  };
  const hosts = async () => {
    const current = await settings.read();
    const own = new URL(publicUrl).hostname;
    // The server's own host keeps its admin panel whatever the settings say.
    return [verifiedHost(current), slugHost(current, config.baseDomain)].filter(
      (host): host is string => host !== null && host !== own
    );
  };

  return {
    publicUrl,
    apiPath: `${site.restPrefix.replace(/\/+$/, '')}/client-portal`,
    serverPortal,
    onHost,
    hosts,
    async current() {
      const [host] = await hosts();
      return addressAt(host === undefined ? serverPortal : onHost(host), apps);
    },
    origins: async () => [new URL(publicUrl).origin, ...(await hosts()).map(onHost)],
    panel: (path) => `${panel}/plugins/client-portal${path}`,
    absolute: (pathOrUrl) => new URL(pathOrUrl, publicUrl).toString(),
  };
};
