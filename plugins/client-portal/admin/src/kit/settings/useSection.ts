import type { Settings, settingsSection, SettingsSection } from '#protocol';
import type { z } from 'zod';
import type { AdminRoute } from '../requests/cache';
import { useAct } from '../requests/useAct';
import { type Answer, useAnswer } from '../requests/useAnswer';

type Section<S extends SettingsSection> = Pick<
  ReturnType<typeof settingsSection<S, z.ZodObject, z.ZodType>>,
  'name' | 'schema' | 'routes'
>;

const nameOf = (section: SettingsSection) => `settings.${section}`;

/** Writes a whole section. */
export const useSaveSection = <S extends SettingsSection>({ name, routes }: Section<S>) => {
  const [save] = useAct(routes.write, { refreshes: ['all', nameOf(name)] });
  return save;
};

/**
 * A section that is open in its form, and the way to save it: what is being typed there stays, whatever else
 * changes meanwhile.
 */
export const useSection = <S extends SettingsSection>(section: Section<S>) => {
  const { name, schema } = section;
  const route: AdminRoute = section.routes.read;
  const query = useAnswer(route, {}, { kept: true, name: nameOf(name) });
  return {
    section: name,
    // its own schema and answer, which TypeScript can't follow through the name
    schema: schema as unknown as z.ZodType<Settings[S]>,
    query: query as Answer<unknown> as Answer<Settings[S]>,
    save: useSaveSection(section),
  };
};
