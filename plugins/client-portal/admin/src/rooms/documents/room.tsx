import { lazy } from 'react';
import { Files, ListPlus } from '@strapi/icons';
import type { PortalDocument } from '#protocol';
import { adminRoom } from '../../kit/room';
import type { Recipient } from '../../kit/contacts/recipients';
import { DocumentsContentManagerPanel } from './DocumentsContentManagerPanel';
import { ReceivedCount } from './ReceivedCount';
import { ShareDocumentsDialog } from './ShareDocumentsDialog';
import { RequestDialog } from './requests/RequestDialog';
import { words } from './words';

declare module '../../kit/names' {
  interface DialogsOfRooms {
    'share-documents': { contacts?: readonly Recipient[]; document?: PortalDocument };
    'request-documents': { contacts?: readonly Recipient[] };
  }
  interface ChaptersOfRooms {
    documents: true;
  }
}

export const documents = adminRoom({
  name: 'documents',
  words,
  nav: {
    at: 30,
    to: 'received',
    needs: 'documents.read',
    label: 'nav.received',
    Count: ReceivedCount,
  },
  pages: [
    { path: 'received', needs: 'documents.read', Page: lazy(() => import('./ReceivedPage')) },
  ],
  contactTabs: [
    {
      at: 20,
      id: 'documents',
      label: 'contact_tab.documents',
      needs: 'documents.read',
      Content: lazy(() => import('./DocumentsTab')),
    },
  ],
  contactActions: [
    {
      at: 60,
      key: 'share-documents',
      needs: 'documents.update',
      label: () => 'action.share_documents',
      icon: <Files />,
      request: (contact) => ({ dialog: 'share-documents', contacts: [contact] }),
    },
    {
      at: 70,
      key: 'request-documents',
      needs: 'documents.update',
      label: () => 'request.title',
      icon: <ListPlus />,
      request: (contact) => ({ dialog: 'request-documents', contacts: [contact] }),
    },
  ],
  bulkActions: [
    {
      at: 30,
      key: 'share-documents',
      needs: 'documents.update',
      label: 'action.share_documents',
      variant: 'secondary',
      icon: <Files />,
      request: (contacts) => ({ dialog: 'share-documents', contacts }),
    },
  ],
  dashboardCard: { at: 10, needs: 'documents.read', Content: lazy(() => import('./ReceivedCard')) },
  contentManagerPanel: {
    at: 20,
    title: 'documents.title',
    needs: ['contacts.read', 'documents.read'],
    Content: DocumentsContentManagerPanel,
  },
  settingsPages: [
    {
      at: 100,
      page: 'documents',
      title: 'settings.documents.title',
      label: 'Documents',
      guide: 'documents',
      load: () => import('./DocumentSettingsPage'),
    },
  ],
  dialogs: { 'share-documents': ShareDocumentsDialog, 'request-documents': RequestDialog },
});
