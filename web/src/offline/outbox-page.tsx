import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/loading.js';
import { EntryCard } from './entry-card.js';
import { canKeep } from './database.js';
import { entriesHere } from './outbox.js';
import { alone, notYetEntries } from './outbox-rules.js';
import { SendingProgress } from './sending-progress.js';
import { UnfinishedCard } from './unfinished-card.js';
import { unfinishedHere } from './unfinished.js';
import { UntoldCard } from './untold-card.js';
import { untoldHere } from './untold.js';
import { useWaiting } from './waiting.js';

const PART = { fontSize: 17, margin: 0 };

const read = async () => {
  const [all, begun, untold] = await Promise.all([entriesHere(), unfinishedHere(), untoldHere()]);
  const unfinished = notYetEntries(
    all,
    begun.filter(({ name }) => !name.startsWith('pictures.')),
  );
  // What is attached to another shows once that has arrived.
  const entries = all.filter(({ state }) => state !== 'attached' && state !== 'held');
  return { entries, unfinished, alone: alone(all, unfinished), untold };
};

/** What lies on this device: entries that have not reached the server, those whose number nobody has told, and what is only begun. */
export const Component = () => {
  const { t } = useTranslation('offline');
  const { turn } = useWaiting();
  const { data, isPending, error } = useQuery({
    queryKey: ['outbox', turn],
    queryFn: read,
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
      <SendingProgress />
      {data && data.untold.length > 0 && (
        <Typography.Title level={2} style={PART}>
          {t('untold.title')}
        </Typography.Title>
      )}
      {data?.untold.map((untold) => (
        <UntoldCard key={untold.key} untold={untold} />
      ))}
      {data?.entries.length === 0 && (
        <Card>
          <Empty description={t('outbox.empty')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        </Card>
      )}
      {data?.entries.map((entry) => (
        <EntryCard key={entry.key} entry={entry} />
      ))}
      {data && data.unfinished.length + data.alone.length > 0 && (
        <Typography.Title level={2} style={PART}>
          {t('unfinished.title')}
        </Typography.Title>
      )}
      {data?.alone.map((entry) => (
        <EntryCard key={entry.key} entry={entry} />
      ))}
      {data?.unfinished.map((unfinished) => (
        <UnfinishedCard key={unfinished.name} unfinished={unfinished} />
      ))}
    </Flex>
  );
};
