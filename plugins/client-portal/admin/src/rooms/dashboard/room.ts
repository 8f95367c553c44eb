import { lazy } from 'react';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { anyOf } from '../../kit/permissions';
import { adminRoom } from '../../kit/room';
import { PortalIcon } from '../../ui/PortalIcon';
import { message, pluginId } from '../../ui/text';
import { words } from './words';

/** The box on Strapi's home page (requirement B1). */
const homeWidget: WidgetArgs = {
  id: 'overview',
  pluginId,
  icon: PortalIcon,
  title: message('name', 'Client Portal'),
  component: () => import('./HomeWidget').then(({ HomeWidget }) => HomeWidget),
  link: { label: message('widget.open', 'Open the dashboard'), href: `/plugins/${pluginId}` },
  permissions: anyOf('dashboard.read'),
};

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    dashboard: true;
  }
}

export const dashboard = adminRoom({
  name: 'dashboard',
  words,
  nav: { at: 10, to: '', needs: 'dashboard.read', label: 'nav.dashboard' },
  pages: [{ path: '', needs: 'dashboard.read', Page: lazy(() => import('./DashboardPage')) }],
  homeWidget,
});
