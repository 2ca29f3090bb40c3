import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './app.js';
import { startI18n } from './i18n/i18n.js';
import { registerWorker } from './offline/worker/register-worker.js';
import './base.css';
import { Loading } from './ui/loading.js';
import { markStyles } from './ui/nonce.js';
import { Theme } from './ui/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
markStyles();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <Theme>
      <Suspense fallback={<Loading />}>
        <Desk />
      </Suspense>
    </Theme>
  </StrictMode>,
);
registerWorker();
