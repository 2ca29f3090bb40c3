import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Problem } from '../api/problem.js';

/** A page that broke, or whose code could not be fetched (a new version was installed, or the network is gone). */
export const RouteFailure = () => {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  return (
    <Result
      status="warning"
      title={t('pageFailed')}
      subTitle={t('pageFailed.hint')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {error instanceof Problem && <ProblemAlert problem={error} />}
    </Result>
  );
};
