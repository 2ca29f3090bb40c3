import { Layout } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { DeskKeys } from '../intake/desk-keys.js';
import { UpdateNotice } from '../offline/update-notice.js';
import { Loading } from '../ui/loading.js';
import { TopBar } from './top-bar.js';
import { useCaseNews } from './use-case-news.js';

/** The frame of every page: one bar with the rooms of this person, and the page below it. */
export const Shell = () => {
  const { t } = useTranslation('shell');
  useCaseNews();
  return (
    <Layout style={{ minHeight: '100dvh' }}>
      <a className="skip-link no-print" href="#page">
        {t('skip')}
      </a>
      <DeskKeys />
      <UpdateNotice />
      <TopBar />
      <main id="page" tabIndex={-1} style={{ padding: 'clamp(8px, 1.5vw, 20px)', minWidth: 0, outline: 0 }}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </Layout>
  );
};
