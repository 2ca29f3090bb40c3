import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../ui/dates.js';

/** That what is shown comes from the device, and of when. */
export const KeptNote = ({ at }: { at: string | undefined }) => {
  const { t } = useTranslation('field');
  return at === undefined ? null : <Alert type="warning" showIcon title={t('keptAt', { at: minuteOf(at) })} />;
};
