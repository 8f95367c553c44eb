import type { Domain } from '#protocol';

/** What a typed slug gives: the server's address with another host, `https://acme.example.com/portal`. */
export const slugUrl = (slug: string, { serverUrl, baseDomain }: Domain) => {
  const url = new URL(serverUrl);
  url.hostname = `${slug.toLowerCase()}.${baseDomain ?? url.hostname}`;
  return url.href.replace(/\/$/, '');
};
