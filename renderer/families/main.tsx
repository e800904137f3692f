import '@fontsource-variable/noto-sans-arabic';
import '../ui/tokens.css';
import '../ui/base.css';
import '../i18n';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, watchLedger } from '../api';
import { CrashGuard } from '../screens/crash-guard';
import { FamiliesApp } from './families-app';

const root = document.getElementById('root');
if (!root) throw new Error('families.html has no #root');

watchLedger();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <CrashGuard>
        <FamiliesApp />
      </CrashGuard>
    </QueryClientProvider>
  </StrictMode>,
);
