import type { WidgetArgs } from '@strapi/strapi/admin';
import { anyOf } from '../shell/permissions';
import { message, pluginId } from '../shell/text';
import { PortalIcon } from '../shell/PortalIcon';

/** The box on Strapi's home page (requirement B1). */
export const homeWidget: WidgetArgs = {
  id: 'overview',
  pluginId,
  icon: PortalIcon,
  title: message('name', 'Client Portal'),
  component: () => import('./HomeWidget').then(({ HomeWidget }) => HomeWidget),
  link: { label: message('widget.open', 'Open the dashboard'), href: `/plugins/${pluginId}` },
  permissions: anyOf('dashboard.read'),
};
