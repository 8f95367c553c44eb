const guideBase =
  'https://github.com/client-portal/strapi-plugin-client-portal/blob/main/docs/guide-for-admins.md';

/** A chapter of the guide for admins. */
export type GuideChapter =
  'dashboard' | 'inviting' | 'contacts' | 'magic-links' | 'outbox' | 'settings';

export const guideUrl = (chapter: GuideChapter) => `${guideBase}#${chapter}`;
