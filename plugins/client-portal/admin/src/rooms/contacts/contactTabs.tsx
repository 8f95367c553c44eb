import type { ComponentType } from 'react';
import type { ContactDetail, PermissionUid } from '#protocol';
import { ContractsTab } from '../contracts/ContractsTab';
import { DocumentsTab } from '../documents/DocumentsTab';
import type { TextKey } from '../../ui/text';
import { AccessTab } from '../app-permissions/AccessTab';
import { Activity } from './Activity';
import { LinksTab } from './LinksTab';
import { OverviewTab } from './OverviewTab';
import { Sessions } from './Sessions';

export interface ContactTab {
  id: string;
  label: TextKey;
  /** the tab is not there without it */
  needs?: PermissionUid;
  /** stays while another tab is looked at, so that nothing typed is lost */
  keeps?: boolean;
  Content: ComponentType<{ detail: ContactDetail }>;
}

/** The tabs of a contact's page. A room that has something to show there adds its line. */
export const contactTabs: readonly ContactTab[] = [
  { id: 'overview', label: 'contact_tab.overview', keeps: true, Content: OverviewTab },
  {
    id: 'documents',
    label: 'contact_tab.documents',
    needs: 'documents.read',
    Content: DocumentsTab,
  },
  {
    id: 'contracts',
    label: 'contact_tab.contracts',
    needs: 'contracts.read',
    Content: ContractsTab,
  },
  { id: 'access', label: 'contact_tab.access', Content: AccessTab },
  { id: 'sessions', label: 'contact_tab.sessions', Content: Sessions },
  { id: 'links', label: 'contact_tab.links', Content: LinksTab },
  { id: 'activity', label: 'contact_tab.activity', Content: Activity },
];
