/** An address on the server; the panel itself may be served from elsewhere. Strapi's types leave that out. */
export const serverUrl = (path: string) =>
  'backendURL' in window.strapi && typeof window.strapi.backendURL === 'string'
    ? `${window.strapi.backendURL}${path}`
    : path;
