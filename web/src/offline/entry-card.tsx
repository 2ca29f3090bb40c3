import { Alert, Button, Card, Flex, Popconfirm, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import { remove, write, type Entry } from './outbox.js';

/** Where each kind is opened again; the screen finds the entry by its key. */
const SCREENS: Record<Entry['kind'], (key: string) => string> = {
  intake: (key) => `/intake/entries/${key}`,
  siteVisit: (key) => `/field/entries/${key}`,
};

/** One entry on the device: what it is, why it has not gone out, and what can be done about it. */
export const EntryCard = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('offline');
  const navigate = useNavigate();
  const { key, kind, title, state, createdAt, sent, requests, problem } = entry;
  const isRefused = state === 'refused';
  // What the server has taken is not mended here any more: only the files behind it are still to go.
  const isMendable = isRefused && sent === 0;
  const again = (more: Partial<Entry> = {}): Promise<void> => write({ ...entry, state: 'waiting', problem: undefined, ...more });
  const withoutNext = requests.filter((_, index) => index !== sent);
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Flex align="center" gap="small" wrap>
          <Tag>{t(`kind.${kind}`)}</Tag>
          <Tag color={isRefused ? 'error' : 'processing'}>{t(`state.${state}`)}</Tag>
          <Typography.Text type="secondary">{minuteOf(new Date(createdAt).toISOString())}</Typography.Text>
        </Flex>
        <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography.Text>
        {sent > 0 && <Typography.Text type="secondary">{t('sentSoFar', { sent, all: requests.length })}</Typography.Text>}
        {problem && (
          <Alert
            type="error"
            showIcon
            title={problem.message}
            description={problem.errors.length > 0 ? problem.errors.map(({ message }) => message).join('；') : undefined}
          />
        )}
        <Flex gap="small" wrap>
          {isMendable && (
            <Button type="primary" onClick={() => void navigate(SCREENS[kind](key))}>
              {t('mend')}
            </Button>
          )}
          {isRefused && <Button onClick={() => void again()}>{t('again')}</Button>}
          {isRefused && sent > 0 && (
            <Popconfirm title={t('without.sure')} onConfirm={() => void again({ requests: withoutNext })}>
              <Button>{t('without')}</Button>
            </Popconfirm>
          )}
          <Popconfirm
            title={t('discard.sure')}
            description={sent > 0 || !isRefused ? t('discard.mayBeThere') : undefined}
            okButtonProps={{ danger: true }}
            onConfirm={() => void remove(key)}
          >
            <Button danger>{t('discard')}</Button>
          </Popconfirm>
        </Flex>
      </Flex>
    </Card>
  );
};
