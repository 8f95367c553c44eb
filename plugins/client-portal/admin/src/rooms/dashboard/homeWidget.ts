import type { WidgetArgs } from '@strapi/strapi/admin';
import { anyOf } from '../../kit/permissions';
import { PortalIcon } from '../../ui/PortalIcon';
import { message, pluginId } from '../../ui/text';

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
