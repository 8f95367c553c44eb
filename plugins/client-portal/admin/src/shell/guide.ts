/** A chapter of the guide for admins (docs/guide-for-admins.md), which is part of the panel. */
export type GuideChapter =
  'dashboard' | 'inviting' | 'contacts' | 'magic-links' | 'outbox' | 'settings';

export const guidePath = (chapter: GuideChapter) => `/plugins/client-portal/guide#${chapter}`;
