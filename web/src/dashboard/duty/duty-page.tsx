import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Card, Empty, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../api/client.js';
import type { Alarm, DutyView } from '../../api/schema.js';
import { useSession } from '../../session/session.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useTitle } from '../../ui/use-title.js';
import { Acknowledge } from '../alerts/acknowledge.js';
import { Board } from '../board.js';
import { AlarmList } from './alarm-list.js';
import { StuckList } from './stuck-list.js';

const KEY = ['duty'];

/** What reached nobody, what nobody took on, and machinery that needs a hand. */
export const Component = () => {
  const { t, i18n } = useTranslation('dashboard');
  const { acts } = useSession();
  const client = useQueryClient();
  const [taking, setTaking] = useState<Alarm>();
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/duty')), refetchInterval: 30_000 });
  const refresh = () => client.invalidateQueries({ queryKey: KEY });
  const redrive = useMutation({
    mutationFn: (deadlineId: string) =>
      ask(api.POST('/api/duty/stuck-rungs/{deadlineId}/redrive', { params: { path: { deadlineId } } })),
    onSuccess: refresh,
  });
  useTitle(t('duty'));
  if (!data) return error ? <ProblemAlert problem={error} /> : <Loading />;
  const mayTake = acts.includes('takeAlarms');
  return (
    <Board>
      <header className="board-head">
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {t('duty')}
        </Typography.Title>
      </header>
      {(error ?? redrive.error) && <ProblemAlert problem={error ?? redrive.error} />}
      {data.calendarWarnings.map(({ code, message }) => (
        <Alert
          key={code + message.en}
          type="warning"
          showIcon
          title={i18n.language === 'en' ? message.en : message.zh}
          style={{ marginBottom: 12 }}
        />
      ))}
      <div className="board">
        <Card title={t('duty.undelivered', { count: data.counts.undelivered })}>
          <AlarmList alarms={data.undelivered} count={data.counts.undelivered} onTake={mayTake ? setTaking : undefined} />
        </Card>
        <Card title={t('duty.unacknowledged', { count: data.counts.unacknowledged })}>
          <AlarmList alarms={data.unacknowledged} count={data.counts.unacknowledged} onTake={mayTake ? setTaking : undefined} />
        </Card>
        <Card title={t('duty.stuck', { count: data.counts.stuckRungs })}>
          <StuckList
            rungs={data.stuckRungs}
            isBusy={redrive.isPending}
            onRedrive={acts.includes('redriveRungs') ? (id) => redrive.mutate(id) : undefined}
          />
        </Card>
        <Beside
          counts={data.counts}
          mayLookAfterJobs={acts.includes('lookAfterJobs')}
          mayDecide={acts.includes('decideHotspots')}
        />
      </div>
      {taking && (
        <Acknowledge
          escalationId={taking.escalationId}
          number={taking.number}
          needsNote={taking.effect === 'talk'}
          onClose={() => setTaking(undefined)}
          onDone={() => {
            setTaking(undefined);
            void refresh();
          }}
        />
      )}
    </Board>
  );
};

type BesideProps = { counts: DutyView['counts']; mayLookAfterJobs: boolean; mayDecide: boolean };

const Beside = ({ counts, mayLookAfterJobs, mayDecide }: BesideProps) => {
  const { t } = useTranslation('dashboard');
  const { deadMessages, undecidedHotspots } = counts;
  if (deadMessages === 0 && !undecidedHotspots) {
    return (
      <Card title={t('duty.beside')}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('duty.nothing')} />
      </Card>
    );
  }
  return (
    <Card title={t('duty.beside')}>
      {deadMessages > 0 && (
        <Typography.Paragraph>
          <Tag color="error">{deadMessages}</Tag>
          {mayLookAfterJobs ? <Link to="/admin/jobs">{t('duty.dead')}</Link> : t('duty.dead')}
        </Typography.Paragraph>
      )}
      {undecidedHotspots !== null && undecidedHotspots > 0 && (
        <Typography.Paragraph>
          <Tag color="warning">{undecidedHotspots}</Tag>
          {mayDecide ? <Link to="/admin/villages">{t('duty.hotspots')}</Link> : t('duty.hotspots')}
        </Typography.Paragraph>
      )}
    </Card>
  );
};
