import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FirstPassword } from './first-password.js';

/** Shown this once; nobody can read it again, only give a new one. */
export const FirstPasswordOnce = ({ first, onClose }: { first: FirstPassword; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  const { name, username, password } = first;
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('staff.once', { name, username })}
      description={
        <Typography.Text code copyable style={{ fontSize: 18, overflowWrap: 'anywhere' }}>
          {password}
        </Typography.Text>
      }
      closable={{ onClose, 'aria-label': t('close') }}
      style={{ marginBottom: 12 }}
    />
  );
};
