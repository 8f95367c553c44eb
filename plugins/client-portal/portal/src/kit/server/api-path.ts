/**
 * Where the plugin's client API answers, without a slash at its end. The server writes it into the page, as a site
 * may have another REST prefix than `/api`.
 */
export const apiPath = document.querySelector<HTMLMetaElement>('meta[name=api]')?.content ?? '';
