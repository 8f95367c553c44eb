import { lazy } from 'react';
import { adminRoom } from '../../kit/room';
import { MineCount } from './MineCount';
import { words } from './words';

declare module '../../kit/names' {
  interface ChaptersOfRooms {
    contracts: true;
  }
}

const needs = 'contracts.read';

export const contracts = adminRoom({
  name: 'contracts',
  words,
  nav: { at: 40, to: 'contracts', needs, label: 'nav.contracts', Count: MineCount },
  pages: [
    { path: 'contracts', needs, Page: lazy(() => import('./ContractsPage')) },
    { path: 'contracts/:id', needs, Page: lazy(() => import('./ContractPage')) },
    { path: 'contracts/:id/sign', needs, Page: lazy(() => import('./signing/SigningPage')) },
    { path: 'contract-templates', needs, Page: lazy(() => import('./templates/TemplatesPage')) },
    { path: 'contract-templates/:id', needs, Page: lazy(() => import('./templates/TemplatePage')) },
  ],
  contactTabs: [
    {
      at: 30,
      id: 'contracts',
      label: 'contact_tab.contracts',
      needs,
      Content: lazy(() => import('./ContractsTab')),
    },
  ],
  dashboardCard: { at: 20, needs, Content: lazy(() => import('./ContractsCard')) },
  settingsPages: [
    {
      at: 110,
      page: 'contracts',
      title: 'settings.contracts.title',
      label: 'Contracts',
      guide: 'contracts',
      load: () => import('./ContractSettingsPage'),
    },
  ],
});
