import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { dayOf, minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { KeptNote } from './kept-note.js';
import { useFieldCases } from './use-field-cases.js';

/** One case to read in the village, and the way to write the visit down. */
export const Component = () => {
  const { t, i18n } = useTranslation('field');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, isPending } = useFieldCases();
  const kase = data?.value.find((each) => each.id === id);
  if (isPending) return <Loading />;
  if (error) return <ProblemAlert problem={error} />;
  if (!kase) return <Alert type="info" showIcon title={t('notHere')} action={<Link to="/field">{t('mine')}</Link>} />;
  const { objection } = kase;
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 640, margin: '0 auto', overflowWrap: 'anywhere' }}>
      <div>
        <Link to="/field">← {t('mine')}</Link>
        <Typography.Title level={1} style={{ fontSize: 22, margin: '4px 0 0' }}>
          {kase.number}
        </Typography.Title>
        <Typography.Text type="secondary">
          {[kase.place || t('noPlace'), kase.stage, t('received', { day: dayOf(kase.receivedAt) })].filter(Boolean).join(' · ')}
        </Typography.Text>
      </div>
      <KeptNote at={data.keptAt} />
      {kase.isVisitable ? (
        <Button type="primary" size="large" block onClick={() => void navigate(`/field/cases/${id}/visit`)}>
          {t('visit.new')}
        </Button>
      ) : (
        <Alert type="info" showIcon title={objection ? (i18n.language === 'en' ? objection.en : objection.zh) : t('notNow')} />
      )}
      <Card size="small" title={t('words')}>
        <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{kase.text}</Typography.Paragraph>
      </Card>
      <Card size="small" title={t('points')}>
        <ol style={{ margin: 0, paddingInlineStart: 20 }}>
          {kase.points.map(({ ordinal, text, where }) => (
            <li key={ordinal}>
              {text}
              {where && <Typography.Text type="secondary"> · {where}</Typography.Text>}
            </li>
          ))}
        </ol>
      </Card>
      {kase.visits.length > 0 && (
        <Card size="small" title={t('visits')}>
          {kase.visits.map(({ visitedAt, place, notes }, index) => (
            <Typography.Paragraph key={visitedAt ?? index} style={{ margin: 0 }}>
              {[visitedAt ? minuteOf(visitedAt) : t('visit.none'), place, notes].filter(Boolean).join(' · ')}
            </Typography.Paragraph>
          ))}
        </Card>
      )}
    </Flex>
  );
};
