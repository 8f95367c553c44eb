import { anyOf } from '../kit/permissions';
import { roomParts } from '../kit/registry';
import { message, pluginId } from '../ui/text';

/** The section "Client Portal" in Strapi's Settings (requirement A8). */
export const settingsLinks = () =>
  roomParts().settingsPages.map(({ page, title, label, load }) => ({
    id: `${pluginId}-${page}`,
    to: `${pluginId}/${page}`,
    intlLabel: message(title, label),
    permissions: anyOf('settings.read'),
    Component: load,
  }));
