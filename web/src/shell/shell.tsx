import { Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { DeskKeys } from '../intake/desk-keys.js';
import { hasUpdate, subscribeToUpdates } from '../offline/worker/register-worker.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import { Loading } from '../ui/loading.js';
import { Toasts } from '../ui/toasts.js';
import { useIdle } from '../ui/use-idle.js';
import { useRoomTitle } from '../ui/use-title.js';
import { roomAt } from './rooms.js';
import { useCaseNews } from './use-case-news.js';
import './shell.css';

/** Comes when it comes: a form below it takes letters before. */
const TopBar = lazyInFrame(async () => (await import('./top-bar.js')).TopBar);
const UpdateNotice = lazyInFrame(async () => (await import('../offline/update-notice.js')).UpdateNotice);

/** The frame of every page: one bar with the rooms of this person, and the page below it. */
export const Shell = () => {
  const { t } = useTranslation('shell');
  const isNewer = useSyncExternalStore(subscribeToUpdates, hasUpdate);
  const isIdle = useIdle();
  const { pathname } = useLocation();
  const room = roomAt(pathname);
  useRoomTitle(room && t(`room.${room}`));
  useCaseNews();
  return (
    <>
      <a className="skip-link no-print" href="#page">
        {t('skip')}
      </a>
      <DeskKeys />
      <Toasts />
      <Suspense>{isNewer && <UpdateNotice />}</Suspense>
      <div className="top-bar no-print">
        <Suspense>{isIdle && <TopBar />}</Suspense>
      </div>
      <main id="page" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
};
