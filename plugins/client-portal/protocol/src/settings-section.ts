import type { z } from 'zod';
import { route, routeGroup } from './http/route';

/**
 * A section of the settings: read and written whole, at an address of its own.
 * @param input what `PUT` takes, where it is not what is shown
 */
export const settingsSection = <
  const Name extends string,
  Shown extends z.ZodObject,
  Input extends z.ZodType = Shown,
>(
  name: Name,
  schema: Shown,
  input?: Input
) => ({
  name,
  schema,
  routes: routeGroup(`admin.settings.${name}`, {
    read: route.admin('GET', `/settings/${name}`, {
      does: `Shows the settings of the section ${name}.`,
      needs: 'settings.read',
      answer: schema,
    }),
    write: route.admin('PUT', `/settings/${name}`, {
      does: `Writes the whole section ${name}.`,
      needs: 'settings.update',
      body: (input ?? schema) as Input,
      answer: schema,
    }),
  }),
});
