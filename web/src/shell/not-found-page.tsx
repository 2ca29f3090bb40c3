import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from '../ui/use-title.js';

export const NotFoundPage = () => {
  const { t } = useTranslation('shell');
  useTitle(t('notFound'));
  return (
    <div className="plain-page">
      <h1>{t('notFound')}</h1>
      <p>{t('notFound.hint')}</p>
      <Link to="/">{t('home')}</Link>
    </div>
  );
};
