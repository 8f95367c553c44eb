import type { SettingsSection, settingsSection } from '#protocol';
import type { Foundation } from '../foundation/foundation';
import { adminRoute, type StrapiRoute } from '../foundation/http/route';
import { adminActor } from './actor';

type Section = ReturnType<typeof settingsSection>;

/**
 * Shows and writes a section of the settings.
 * @param write where there is more to it than storing what came; answers what is shown then
 */
export const settingsRoutesOf = (
  { happened, settings }: Foundation,
  { name, routes }: Pick<Section, 'name' | 'routes'>,
  write = async (body: unknown): Promise<unknown> => {
    await settings.write(name as SettingsSection, body as never);
    return body;
  }
): StrapiRoute[] => [
  adminRoute(routes.read, async () => (await settings.read())[name as SettingsSection] as never),
  adminRoute(routes.write, async ({ body, ctx }) => {
    const value = await write(body);
    await happened('settings.changed', { actor: adminActor(ctx), data: { section: name } });
    return value as never;
  }),
];
