import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { changeVersion, hasUpdate, subscribeToUpdates } from './worker/register-worker.js';

/** Over the page, once a newer version lies ready. */
export const UpdateNotice = () => {
  const { t } = useTranslation('offline');
  const isNewer = useSyncExternalStore(subscribeToUpdates, hasUpdate);
  if (!isNewer) return null;
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
