import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { routerBasename } from './shell/base-path';
import { CrashGuard } from './shell/crash-guard';
import { Language } from './shell/language';
import { takeSecretFromAddress } from './shell/link-secret';
import { takeEarly } from './shell/early';
import { queryClient } from './shell/query-client';
import { Pages } from './shell/pages';
import { applyTheme } from './shell/theme';
import './ui/theme.css';

takeSecretFromAddress();
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
