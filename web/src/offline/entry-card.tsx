import { Alert, Button, Card, Flex, Popconfirm, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import { KeptPicture } from './kept-picture.js';
import { discard, write, type Entry } from './outbox.js';

/** Where a kind is opened again; the screen finds the entry by its key. A file is taken as it is, or not at all. */
const SCREENS: Partial<Record<Entry['kind'], (key: string) => string>> = {
  intake: (key) => `/intake/entries/${key}`,
  siteVisit: (key) => `/field/entries/${key}`,
};

/** Said by the device, not by the server. */
const WORDED: readonly string[] = ['device.file-gone', 'device.file-differs', 'device.too-old'];

/** One entry on the device: what it is, why it has not gone out, and what can be done about it. */
export const EntryCard = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('offline');
  const navigate = useNavigate();
  const { key, kind, title, state, createdAt, sent, requests, problem } = entry;
  const isRefused = state === 'refused';
  // What the server has taken is not mended here any more: only the files behind it are still to go.
  const screen = isRefused && sent === 0 ? SCREENS[kind]?.(key) : undefined;
  const file = requests.find((request) => 'fileId' in request);
  const again = (more: Partial<Entry> = {}): Promise<void> =>
    write({ ...entry, state: 'waiting', problem: undefined, triedAt: undefined, ...more });
  const withoutNext = requests.filter((_, index) => index !== sent);
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Flex align="center" gap="small" wrap>
          <Tag>{t(`kind.${kind}`)}</Tag>
          <Tag color={isRefused ? 'error' : state === 'waiting' ? 'processing' : undefined}>{t(`state.${state}`)}</Tag>
          <Typography.Text type="secondary">{minuteOf(new Date(createdAt).toISOString())}</Typography.Text>
        </Flex>
        <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography.Text>
        {file && <KeptPicture id={file.fileId} words={title} />}
        {sent > 0 && <Typography.Text type="secondary">{t('sentSoFar', { sent, all: requests.length })}</Typography.Text>}
        {problem && (
          <Alert
            type="error"
            showIcon
            title={WORDED.includes(problem.code) ? t(`problem.${problem.code}`) : problem.message}
            description={problem.errors.length > 0 ? problem.errors.map(({ message }) => message).join('；') : undefined}
          />
        )}
        <Flex gap="small" wrap>
          {screen !== undefined && (
            <Button type="primary" onClick={() => void navigate(screen)}>
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
            description={sent > 0 || state === 'waiting' ? t('discard.mayBeThere') : undefined}
            okButtonProps={{ danger: true }}
            onConfirm={() => void discard(key)}
          >
            <Button danger>{t('discard')}</Button>
          </Popconfirm>
        </Flex>
      </Flex>
    </Card>
  );
};
