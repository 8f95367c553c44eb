import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  ...(env('PUBLIC_URL') ? { url: env('PUBLIC_URL') } : {}),
  // The plugin counts hops itself (TRUSTED_PROXY_HOPS); Koa would believe the left-most entry.
  proxy: { koa: env.int('TRUSTED_PROXY_HOPS', 0) > 0 },
  // Node cuts every request off after five minutes; a large file on a slow line takes longer to arrive.
  http: { serverOptions: { requestTimeout: 6 * 60 * 60 * 1000 } },
  app: { keys: env.array('APP_KEYS', []) },
});

export default config;
