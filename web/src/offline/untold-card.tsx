import { Button, Card, Flex, Popconfirm, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import { markTold, type Untold } from './untold.js';

type Numbered = { number?: string; queryCode?: string | null };

/** One that has arrived while nobody looked: number and code, until somebody has told them. */
export const UntoldCard = ({ untold: { key, title, arrivedAt, answer } }: { untold: Untold }) => {
  const { t } = useTranslation('offline');
  const navigate = useNavigate();
  const { number, queryCode } = answer as Numbered;
  return (
    <Card size="small">
      <Flex vertical gap="small">
        <Typography.Text type="secondary">
          {t('untold.arrived', { at: minuteOf(new Date(arrivedAt).toISOString()) })}
        </Typography.Text>
        <Typography.Text style={{ overflowWrap: 'anywhere' }}>{title}</Typography.Text>
        <dl style={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0, fontSize: 20 }}>
          <dt>{t('untold.number')}</dt>
          <dd style={{ margin: 0, fontWeight: 600 }}>{number}</dd>
          <dt>{t('untold.code')}</dt>
          <dd style={{ margin: 0, fontWeight: 600 }}>{queryCode ?? t('untold.codeGone')}</dd>
        </dl>
        <Flex gap="small" wrap>
          <Button type="primary" onClick={() => void navigate(`/intake/told/${key}`)}>
            {t('untold.slip')}
          </Button>
          <Popconfirm title={t('untold.sure')} onConfirm={() => void markTold(key)}>
            <Button>{t('untold.done')}</Button>
          </Popconfirm>
        </Flex>
      </Flex>
    </Card>
  );
};
