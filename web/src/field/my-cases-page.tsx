import { EnvironmentOutlined } from '@ant-design/icons';
import { Card, Empty, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { KeptNote } from './kept-note.js';
import { useFieldCases } from './use-field-cases.js';

/** What this person verifies, for a telephone in the village. */
export const Component = () => {
  const { t } = useTranslation('field');
  const { data, error, isPending } = useFieldCases();
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 640, margin: '0 auto' }}>
      <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
        {t('mine')}
      </Typography.Title>
      {error && <ProblemAlert problem={error} />}
      {isPending && <Loading />}
      <KeptNote at={data?.keptAt} />
      {data?.value.length === 0 && <Empty description={t('mine.none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <Flex component="ul" vertical gap="small" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {data?.value.map(({ id, number, place, dueAt, text }) => (
          <li key={id}>
            <Card size="small">
              <Link to={`/field/cases/${id}`} style={{ fontSize: 17, fontWeight: 600 }}>
                {number}
              </Link>
              <div style={{ overflowWrap: 'anywhere' }}>
                <EnvironmentOutlined aria-hidden /> {place || t('noPlace')}
              </div>
              <Typography.Text type="secondary">{dueAt ? t('due', { at: minuteOf(dueAt) }) : t('noDate')}</Typography.Text>
              <Typography.Paragraph ellipsis={{ rows: 2 }} style={{ margin: '4px 0 0' }}>
                {text}
              </Typography.Paragraph>
            </Card>
          </li>
        ))}
      </Flex>
    </Flex>
  );
};
