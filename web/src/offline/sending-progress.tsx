import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWaiting } from './waiting.js';

/** How far what waits has gone out; nothing where nothing is under way. */
export const SendingProgress = () => {
  const { t } = useTranslation('offline');
  const { sending } = useWaiting();
  if (!sending) return null;
  const { done, all } = sending;
  return (
    <div role="status">
      {t('sendingNow', { done, all })}
      <Progress percent={Math.round((done / Math.max(1, all)) * 100)} showInfo={false} aria-label={t('sending')} />
    </div>
  );
};
