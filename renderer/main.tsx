import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-kufi-arabic';
import './ui/tokens.css';
import './ui/base.css';
import './i18n';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, watchLedger } from './api';
import { App } from './app';
import { CrashGuard } from './screens/crash-guard';
import { SettingsProvider } from './settings';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

watchLedger();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SettingsProvider>
        <CrashGuard>
          <App />
        </CrashGuard>
      </SettingsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
