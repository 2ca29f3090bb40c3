import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/loading.js';
import { EntryCard } from './entry-card.js';
import { canKeep } from './database.js';
import { entriesHere } from './outbox.js';
import { useWaiting } from './waiting.js';

/** What lies on this device and has not reached the server. */
export const Component = () => {
  const { t } = useTranslation('offline');
  const { turn } = useWaiting();
  const { data, isPending, error } = useQuery({
    queryKey: ['outbox', turn],
    queryFn: entriesHere,
    enabled: canKeep(),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 760, margin: '0 auto' }}>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('outbox')}
      </Typography.Title>
      <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
        {t('outbox.hint')}
      </Typography.Paragraph>
      {!canKeep() && <Alert type="info" showIcon title={t('cannotKeep')} />}
      {error && <Alert type="error" role="alert" showIcon title={t('cannotOpen')} />}
      {isPending && canKeep() && <Loading />}
      {data?.length === 0 && (
        <Card>
          <Empty description={t('outbox.empty')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        </Card>
      )}
      {data?.map((entry) => (
        <EntryCard key={entry.key} entry={entry} />
      ))}
    </Flex>
  );
};
