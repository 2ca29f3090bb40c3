import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { FiguresPage } from './figures-page.js';

/** One town; `own`: of whoever looks. */
export const Component = () => {
  const { t } = useTranslation('dashboard');
  const { townCode = 'own' } = useParams();
  const { acts } = useSession();
  const asked = townCode === 'own' ? {} : { townCode };
  return (
    <FiguresPage
      key={townCode}
      name={['town', townCode]}
      title={({ town }) => (townCode === 'own' ? t('town.own') : t('town.of', { town: town(townCode) }))}
      read={(period) => ask(api.GET('/api/statistics/town', { params: { query: { ...asked, ...period } } }))}
      links={acts.includes('readDistrictFigures') ? <Link to="/dashboard">{t('district')}</Link> : undefined}
    />
  );
};
