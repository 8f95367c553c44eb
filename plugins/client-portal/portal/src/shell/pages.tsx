import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ClosedPage } from './closed-page';
import { usePortal } from './portal';
import { ProblemPage } from './problem';
import { RequireSession } from './require-session';
import { Splash } from './splash';
import { useBrand } from './use-brand';

const SignInPage = lazy(() => import('../sign-in/sign-in-page'));
const LinkPage = lazy(() => import('../link/link-page'));
const HomePage = lazy(() => import('../home/home-page'));
const AppPage = lazy(() => import('../apps/app-page'));
const ItemPage = lazy(() => import('../apps/item-page'));
const ProfilePage = lazy(() => import('../profile/profile-page'));
const AccountPage = lazy(() => import('../profile/account-page'));
const ResetPage = lazy(() => import('../password/reset-page'));
const ViewAsPage = lazy(() => import('../view-as/view-as-page'));
const NotFoundPage = lazy(() => import('./not-found-page'));

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
        <Route element={<RequireSession />}>
          <Route path="/" element={<HomePage />} />
          <Route path="/apps/:app" element={<AppPage />} />
          <Route path="/apps/:app/:item" element={<ItemPage />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  );
}
