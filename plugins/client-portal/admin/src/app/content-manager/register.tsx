import { useEffect } from 'react';
import type { PluginDefinition } from '@strapi/strapi/admin';
import { Dialogs } from '../../kit/dialogs/Dialogs';
import { useDialogs } from '../../kit/dialogs/useDialogs';
import type { ContentManagerApis } from './apis';
import { bulkButtons } from './bulkButtons';
import { addCloudColumn } from './cloudColumn';
import { dialogRequests } from './dialogRequests';
import { sidePanels } from './sidePanels';

type App = Parameters<NonNullable<PluginDefinition['bootstrap']>>[0];

const Listening = () => {
  const open = useDialogs();
  useEffect(() => dialogRequests.listen(open), [open]);
  return null;
};

/** Shows our dialogs in the Content Manager's list. */
const DialogHost = () => (
  <Dialogs>
    <Listening />
  </Dialogs>
);

/** Brings the portal into the Content Manager's pages of our contacts (C5, D1, D2). */
export const registerInContentManager = (app: App) => {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as unknown as ContentManagerApis;
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addCloudColumn);
  apis.addBulkAction((others) => [...bulkButtons(), ...others]);
  apis.addEditViewSidePanel(sidePanels());
  contentManager.injectComponent('listView', 'actions', {
    name: 'client-portal-dialogs',
    Component: DialogHost,
  });
};
