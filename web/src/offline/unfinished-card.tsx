import { Button, Card, Flex, Popconfirm, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import type { UnfinishedKind } from './contents.js';
import { discardAttached } from './outbox.js';
import { discardUnfinished, type Unfinished } from './unfinished.js';

/** Where each kind goes on. */
const SCREENS: Record<UnfinishedKind, (name: string) => string> = {
  form: (id) => `/intake/entries/${id}`,
  visit: (caseId) => `/field/cases/${caseId}/visit`,
};

const discardWhole = async (key: string, name: string): Promise<void> => {
  await discardAttached(key);
  await discardUnfinished(name);
};

/** Work that was begun on this device and is neither handed in nor on the server. */
export const UnfinishedCard = ({ unfinished: { name, kind, key, title, changedAt } }: { unfinished: Unfinished }) => {
  const { t } = useTranslation('offline');
  const navigate = useNavigate();
  const id = name.slice(name.indexOf('.') + 1);
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Flex align="center" gap="small" wrap>
          <Tag>{t(`unfinished.${kind}`)}</Tag>
          {changedAt > 0 && <Typography.Text type="secondary">{minuteOf(new Date(changedAt).toISOString())}</Typography.Text>}
        </Flex>
        {title && (
          <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography.Text>
        )}
        <Flex gap="small" wrap>
          <Button type="primary" onClick={() => void navigate(SCREENS[kind](id))}>
            {t('unfinished.goOn')}
          </Button>
          <Popconfirm title={t('discard.sure')} okButtonProps={{ danger: true }} onConfirm={() => void discardWhole(key, name)}>
            <Button danger>{t('discard')}</Button>
          </Popconfirm>
        </Flex>
      </Flex>
    </Card>
  );
};
