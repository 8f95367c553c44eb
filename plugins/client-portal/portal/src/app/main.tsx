import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { routerBasename } from '../kit/server/base-path';
import { CrashGuard } from './crash-guard';
import { Language } from './language';
import { takeEarly } from './take-early';
import { queryClient } from '../kit/server/query-client';
import { knownRooms, registerRooms } from '../kit/registry';
import { Pages } from './pages';
import * as rooms from './rooms';
import { applyTheme } from './theme';
import '../ui/theme.css';

registerRooms(Object.values(rooms));
knownRooms().forEach(({ atStart }) => atStart?.());
applyTheme();
takeEarly();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

createRoot(root).render(
  <StrictMode>
    <CrashGuard>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter
          basename={routerBasename}
          future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
        >
          <Language>
            <Pages />
          </Language>
        </BrowserRouter>
      </QueryClientProvider>
    </CrashGuard>
  </StrictMode>
);
