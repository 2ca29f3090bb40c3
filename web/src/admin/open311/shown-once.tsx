import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** What the server tells this once. */
export const ShownOnce = ({ secret, onClose }: { secret: string; onClose: () => void }) => {
  const { t } = useTranslation('admin');
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('tokens.once')}
      description={
        <Typography.Text code copyable style={{ overflowWrap: 'anywhere' }}>
          {secret}
        </Typography.Text>
      }
      closable={{ onClose }}
      style={{ marginBottom: 12 }}
    />
  );
};
