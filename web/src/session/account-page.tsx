import { Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../ui/use-title.js';
import { PasswordForm } from './password-form.js';
import { SecondFactorCard } from './second-factor-card.js';
import { SessionList } from './session-list.js';
import { useSession } from './session.js';

/** One's own account: password, second factor, and where one is signed in. */
export const Component = () => {
  const { t } = useTranslation('session');
  const { staff } = useSession();
  useTitle(t('account'));
  const [isChanged, setChanged] = useState(false);
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 760, margin: '0 auto' }}>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('account')}
      </Typography.Title>
      <Card title={t('sessions')}>
        <SessionList />
      </Card>
      <SecondFactorCard />
      <Card title={t('password.change')}>
        {isChanged ? (
          <Typography.Text role="status">{t('password.changed')}</Typography.Text>
        ) : (
          <PasswordForm username={staff.username} onDone={() => setChanged(true)} />
        )}
      </Card>
    </Flex>
  );
};
