import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Problem } from '../api/problem.js';
import { Note, PlainButton } from '../ui/controls.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** A page that broke, or whose code could not be fetched (a new version was installed, or the network is gone). */
export const RouteFailure = () => {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  return (
    <div className="plain-page">
      <Note type="warning" role="alert" title={<strong>{t('pageFailed')}</strong>} description={<p>{t('pageFailed.hint')}</p>} />
      {error instanceof Problem && <ProblemAlert problem={error} />}
      <PlainButton kind="primary" onClick={() => location.reload()}>
        {t('reload')}
      </PlainButton>
    </div>
  );
};
