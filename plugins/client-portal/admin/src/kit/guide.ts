import type { SettingsSection } from '#protocol';
import type { GuideChapter } from './names';
import { roomParts } from './registry';

export const guidePath = (chapter: GuideChapter) => `/plugins/client-portal/guide#${chapter}`;

/** Sections of the settings that have more to tell than the chapter of all has room for say so. */
export const chapterOfSection = (section: SettingsSection): GuideChapter =>
  roomParts().settingsPages.find(({ page }) => page === section)?.guide ?? 'settings';
