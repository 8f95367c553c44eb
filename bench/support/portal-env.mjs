/** What the site needs to start; the limits of the public endpoints are out of the way. */
export const portalEnv = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_HIDE_STARTUP_MESSAGE: 'true',
  APP_KEYS: 'bench-key-one,bench-key-two',
  API_TOKEN_SALT: 'bench-salt-api-token',
  ADMIN_JWT_SECRET: 'bench-secret-admin-jwt',
  TRANSFER_TOKEN_SALT: 'bench-salt-transfer',
  ENCRYPTION_KEY: 'bench-encryption-key-0123456789abcdef',
  JWT_SECRET: 'bench-secret-users-jwt',
  PORTAL_SECRET: 'bench-secret-of-the-portal-0123456789abcdef',
  PORTAL_LIMIT_FACTOR: '1000000',
};
