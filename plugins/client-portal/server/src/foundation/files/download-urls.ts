import type { Context } from 'koa';
import { isOwnOrigin } from '../http/origin';
import type { PortalUrls } from '../urls';

/** Where downloads are fetched: behind each URL stands a ticket that says what, by whom and for how long. */
export const createDownloadUrls = (urls: PortalUrls) => {
  /** The one of the portal's own addresses that the page which asks is at: its cookie goes there alone. */
  const originOf = async (ctx: Context) => {
    for (const own of await urls.origins()) {
      const asked = `${new URL(own).protocol}//${ctx.host}`;
      if (isOwnOrigin(asked, own)) return asked;
    }
    return urls.publicUrl;
  };

  return {
    /** @param path below the client API */
    forClient: async (ctx: Context, path: string, ticket: string) =>
      `${await originOf(ctx)}${urls.apiPath}${path}?ticket=${ticket}`,
    /** @param path below the admin API */
    forAdmin: (path: string, ticket: string) =>
      `${urls.publicUrl}/client-portal${path}?ticket=${ticket}`,
  };
};
