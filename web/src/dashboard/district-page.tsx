import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { FiguresPage } from './figures-page.js';

/** The whole district; whoever sees one town alone finds that one. */
export const Component = () => {
  const { t } = useTranslation('dashboard');
  const { acts } = useSession();
  if (!acts.includes('readDistrictFigures')) return <Navigate to="/dashboard/town/own" replace />;
  return (
    <FiguresPage
      name={['district']}
      title={() => t('district')}
      read={(query) => ask(api.GET('/api/statistics/district', { params: { query } }))}
    />
  );
};
