import type { SettingsSection } from '#protocol';

/** A chapter of the guide for admins (docs/guide-for-admins.md), which is part of the panel. */
export type GuideChapter =
  | 'dashboard'
  | 'inviting'
  | 'contacts'
  | 'importing'
  | 'contact-page'
  | 'permissions'
  | 'grants'
  | 'documents'
  | 'contracts'
  | 'magic-links'
  | 'passwords'
  | 'identity-providers'
  | 'outbox'
  | 'settings'
  | 'domain'
  | 'doctor';

export const guidePath = (chapter: GuideChapter) => `/plugins/client-portal/guide#${chapter}`;

/** Sections of the settings that have more to tell than the chapter of all has room for. */
const ownChapters: Partial<Record<SettingsSection, GuideChapter>> = {
  domain: 'domain',
  'sign-in': 'passwords',
  'identity-providers': 'identity-providers',
  'app-permissions': 'permissions',
  'access-triggers': 'grants',
  documents: 'documents',
  contracts: 'contracts',
};

export const chapterOfSection = (section: SettingsSection) => ownChapters[section] ?? 'settings';
