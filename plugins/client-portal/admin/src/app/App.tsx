import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { anyOf, useCan } from '../kit/permissions';
import { roomParts } from '../kit/registry';
import type { RoomPage } from '../kit/room';
import { Dialogs } from '../kit/dialogs/Dialogs';
import { Loading } from '../ui/States';
import { ownNavigation } from './navigation';
import { SectionNav } from './SectionNav';

const Opened = ({ page: { needs, Page: Content } }: { page: RoomPage }) => {
  const content = (
    <Page.Main>
      <SectionNav />
      <Suspense fallback={<Loading />}>
        <Content />
      </Suspense>
    </Page.Main>
  );
  return needs ? <Page.Protect permissions={anyOf(needs)}>{content}</Page.Protect> : content;
};

/** The first page that the admin may see; who may see none is told so in place of the start page. */
const Start = ({ page }: { page: RoomPage }) => {
  const can = useCan();
  const first = ownNavigation().find(({ needs }) => can(needs));
  return first && first.to !== page.path ? (
    <Navigate to={first.to} replace />
  ) : (
    <Opened page={page} />
  );
};

const App = () => (
  <Dialogs>
    <Routes>
      {roomParts().pages.map((page) =>
        page.path === '' ? (
          <Route key="start" index element={<Start page={page} />} />
        ) : (
          <Route key={page.path} path={page.path} element={<Opened page={page} />} />
        )
      )}
      <Route path="*" element={<Navigate to="/plugins/client-portal" replace />} />
    </Routes>
  </Dialogs>
);

export default App;
