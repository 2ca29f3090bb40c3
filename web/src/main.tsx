import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { Desk } from './app.js';
import { startI18n } from './i18n/i18n.js';
import { watchLeaving } from './offline/leaving.js';
import { readDesk } from './offline/read-desk.js';
import { registerWorker } from './offline/worker/register-worker.js';
import './base.css';
import './ui/tokens.css';
import './ui/controls.css';
import { SESSION_KEY } from './session/session.js';
import { Loading } from './ui/loading.js';
import { markStyles } from './ui/nonce.js';
import { Theme } from './ui/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
markStyles();
watchLeaving();
// Asked for beside the texts: the form needs both.
void queryClient.prefetchQuery({ queryKey: SESSION_KEY, queryFn: readDesk, staleTime: Infinity });
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
