import { lazy, Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { ClosedPage } from './closed-page';
import { withContractWords } from '../kit/language/contract-messages';
import { usePortal } from '../kit/session/portal';
import { ProblemPage } from '../kit/server/problem';
import { RequireSession } from './require-session';
import { Splash } from '../ui/splash';
import { requestTargetPrefix } from '#protocol/documents/document-requests';
import { useBrand } from './use-brand';

const SignInPage = lazy(() => import('../rooms/entry/sign-in/sign-in-page'));
const LinkPage = lazy(() => import('../rooms/entry/link/link-page'));
const HomePage = lazy(() => import('../rooms/home/home-page'));
const AppPage = lazy(() => import('../rooms/apps/app-page'));
const ItemPage = lazy(() => import('../rooms/apps/item-page'));
const DocumentsPage = lazy(() => import('../rooms/documents/documents-page'));
const DocumentPage = lazy(() => import('../rooms/documents/document-page'));
const RequestPage = lazy(() => import('../rooms/documents/document-requests/request-page'));
const ContractsPage = lazy(() => withContractWords(import('../rooms/contracts/contracts-page')));
const ContractPage = lazy(() => withContractWords(import('../rooms/contracts/contract-page')));
const VerifyPage = lazy(() => withContractWords(import('../rooms/contracts/verify/verify-page')));
const ProfilePage = lazy(() => import('../rooms/profile/profile-page'));
const AccountPage = lazy(() => import('../rooms/profile/account-page'));
const ResetPage = lazy(() => import('../rooms/entry/password/reset-page'));
const ViewAsPage = lazy(() => import('../rooms/entry/view-as/view-as-page'));
const NotFoundPage = lazy(() => import('../kit/frames/not-found-page'));

/** Both are items of one app, so that a link into either has a target. */
function DocumentOrRequest() {
  const { item = '' } = useParams();
  return item.startsWith(requestTargetPrefix) ? (
    <RequestPage key={item} request={item.slice(requestTargetPrefix.length)} />
  ) : (
    <DocumentPage key={item} document={item} />
  );
}

export function Pages() {
  const portal = usePortal();
  useBrand(portal.data);

  if (!portal.data) return <ProblemPage error={portal.error} onRetry={() => portal.refetch()} />;
  if (!portal.data.enabled) return <ClosedPage />;
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        <Route path="/login" element={<SignInPage />} />
        <Route path="/l/:link" element={<LinkPage />} />
        <Route path="/reset/:link" element={<ResetPage />} />
        <Route path="/view-as/:link" element={<ViewAsPage />} />
        <Route path="/verify" element={<VerifyPage />} />
        <Route element={<RequireSession />}>
          <Route path="/" element={<HomePage />} />
          <Route path="/apps/:app" element={<AppPage />} />
          <Route path="/apps/:app/:item" element={<ItemPage />} />
          <Route path="/documents" element={<DocumentsPage />} />
          <Route path="/documents/:item" element={<DocumentOrRequest />} />
          <Route path="/contracts" element={<ContractsPage />} />
          <Route path="/contracts/:contract" element={<ContractPage />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
