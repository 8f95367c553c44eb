import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import type { PermissionUid } from '#protocol';
import { AccessDialogs } from '../kit/dialogs/Dialogs';
import { ContactPage } from '../rooms/contacts/ContactPage';
import { ContactsPage } from '../rooms/contacts/ContactsPage';
import { ContractsPage } from '../rooms/contracts/ContractsPage';
import { DashboardPage } from '../rooms/dashboard/DashboardPage';
import { ReceivedPage } from '../rooms/documents/ReceivedPage';
import { GuidePage } from '../rooms/guide/GuidePage';
import { ImportPage } from '../rooms/imports/ImportPage';
import { OutboxPage } from '../rooms/outbox/OutboxPage';
import { SectionNav } from './SectionNav';
import { anyOf, useCan } from '../kit/permissions';
import { Loading } from '../ui/States';

// editors that most admins seldom open
const ContractPage = lazy(() => import('../rooms/contracts/ContractPage'));
const SigningPage = lazy(() => import('../rooms/contracts/signing/SigningPage'));
const TemplatesPage = lazy(() => import('../rooms/contracts/templates/TemplatesPage'));
const TemplatePage = lazy(() => import('../rooms/contracts/templates/TemplatePage'));

const Room = ({ needs, children }: { needs: PermissionUid; children: ReactNode }) => (
  <Page.Protect permissions={anyOf(needs)}>
    <Page.Main>
      <SectionNav />
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </Page.Main>
  </Page.Protect>
);

/** The first page that the admin may see; who may see none is told so in place of the dashboard. */
const Start = () => {
  const can = useCan();
  if (!can('dashboard.read')) {
    if (can('contacts.read')) return <Navigate to="contacts" replace />;
    if (can('documents.read')) return <Navigate to="received" replace />;
    if (can('contracts.read')) return <Navigate to="contracts" replace />;
    if (can('outbox.read')) return <Navigate to="outbox" replace />;
  }
  return (
    <Room needs="dashboard.read">
      <DashboardPage />
    </Room>
  );
};

const contractRoutes = [
  { path: 'contracts', page: <ContractsPage /> },
  { path: 'contracts/:id', page: <ContractPage /> },
  { path: 'contracts/:id/sign', page: <SigningPage /> },
  { path: 'contract-templates', page: <TemplatesPage /> },
  { path: 'contract-templates/:id', page: <TemplatePage /> },
];

const App = () => (
  <AccessDialogs>
    <Routes>
      <Route index element={<Start />} />
      <Route
        path="contacts"
        element={
          <Room needs="contacts.read">
            <ContactsPage />
          </Room>
        }
      />
      <Route
        path="contacts/import"
        element={
          <Room needs="contacts.import">
            <ImportPage />
          </Room>
        }
      />
      <Route
        path="contacts/:id"
        element={
          <Room needs="contacts.read">
            <ContactPage />
          </Room>
        }
      />
      <Route
        path="received"
        element={
          <Room needs="documents.read">
            <ReceivedPage />
          </Room>
        }
      />
      {contractRoutes.map(({ path, page }) => (
        <Route key={path} path={path} element={<Room needs="contracts.read">{page}</Room>} />
      ))}
      <Route
        path="outbox"
        element={
          <Room needs="outbox.read">
            <OutboxPage />
          </Room>
        }
      />
      <Route
        path="guide"
        element={
          <Page.Main>
            <SectionNav />
            <GuidePage />
          </Page.Main>
        }
      />
      <Route path="*" element={<Navigate to="/plugins/client-portal" replace />} />
    </Routes>
  </AccessDialogs>
);

export default App;
