import { type Settings, type SettingsSection, settingsRoutes } from '#protocol';
import type { AdminRoute } from '../requests/cache';
import { useAct } from '../requests/useAct';
import { type Answer, useAnswer } from '../requests/useAnswer';

type Routes = typeof settingsRoutes;

const nameOf = (section: SettingsSection) => `settings.${section}`;

/** Writes a whole section. */
export const useSaveSection = <S extends SettingsSection>(section: S) => {
  // of all sections' routes this one, which TypeScript can't follow
  const route = settingsRoutes[section].write as Routes[S]['write'];
  const [save] = useAct(route, { refreshes: ['all', nameOf(section)] });
  return save;
};

/**
 * A section that is open in its form, and the way to save it: what is being typed there stays, whatever else
 * changes meanwhile.
 */
export const useSection = <S extends SettingsSection>(section: S) => {
  const route: AdminRoute = settingsRoutes[section].read;
  const query = useAnswer(route, {}, { kept: true, name: nameOf(section) });
  // `AdminRoute` has forgotten what this one answers
  return {
    section,
    query: query as Answer<unknown> as Answer<Settings[S]>,
    save: useSaveSection(section),
  };
};
