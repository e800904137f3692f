import '@fontsource-variable/noto-sans-arabic';
import '../ui/tokens.css';
import '../ui/base.css';
import '../i18n';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BuyerScreen } from './buyer-screen';

const root = document.getElementById('root');
if (!root) throw new Error('buyer.html has no #root');

createRoot(root).render(
  <StrictMode>
    <BuyerScreen />
  </StrictMode>,
);
