import { languages, type Language } from '#protocol';
import type { PluginDefinition } from '@strapi/strapi/admin';
import { ownNavigation } from './app/navigation';
import { rooms } from './app/allRooms';
import { registerInContentManager } from './app/content-manager/register';
import { anyOf } from './kit/permissions';
import { registerRooms, roomParts } from './kit/registry';
import { roomWords } from './kit/words/roomWords';
import { PortalIcon } from './ui/PortalIcon';
import { message, pluginId } from './ui/text';

/** Strapi wants flat keys with the name of the plugin before them. */
const withPrefix = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [`${pluginId}.${key}`, value]));

/** What no room has for itself. */
const common = roomWords({
  en: () => import('./translations/en.json'),
  de: () => import('./translations/de.json'),
});

const textsIn = async (language: Language): Promise<Record<string, string>> => {
  const files = [common, ...rooms.flatMap(({ words }) => words ?? [])];
  const texts = await Promise.all(files.map((of) => of[language]()));
  return Object.assign({}, ...texts.map((file) => file.default)) as Record<string, string>;
};

const plugin: PluginDefinition = {
  register(app) {
    registerRooms(rooms);
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: PortalIcon,
      intlLabel: message('name', 'Client Portal'),
      // any one of them shows the link; each page asks for its own
      permissions: anyOf(...ownNavigation().map(({ needs }) => needs)),
      Component: () => import('./app/App'),
    });
    app.addSettingsLink(
      { id: pluginId, intlLabel: message('name', 'Client Portal') },
      roomParts().settingsPages.map(({ page, title, label, load }) => ({
        id: `${pluginId}-${page}`,
        to: `${pluginId}/${page}`,
        intlLabel: message(title, label),
        permissions: anyOf('settings.read'),
        Component: load,
      }))
    );
    app.widgets.register(roomParts().homeWidgets);
    app.registerPlugin({ id: pluginId, name: pluginId });
  },

  bootstrap(app) {
    registerInContentManager(app);
  },

  registerTrads({ locales }) {
    return Promise.all(
      locales.map(async (locale) => {
        const known = languages.find((language) => language === locale);
        // a language we have no texts in: Strapi falls back to English key by key
        if (!known) return { data: {}, locale };
        return { data: withPrefix(await textsIn(known)), locale };
      })
    );
  },
};

export default plugin;
