import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeVersion } from './worker/register-worker.js';

/** Over the page, once a newer version lies ready. */
export const UpdateNotice = () => {
  const { t } = useTranslation('offline');
  return (
    <Alert
      banner
      type="info"
      role="status"
      className="no-print"
      title={t('update')}
      action={
        <Button size="small" onClick={changeVersion}>
          {t('update.do')}
        </Button>
      }
    />
  );
};
