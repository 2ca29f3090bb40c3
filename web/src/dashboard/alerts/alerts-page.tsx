import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Card, Empty, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../api/client.js';
import type { AlertView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useTitle } from '../../ui/use-title.js';
import { Board } from '../board.js';
import { Acknowledge } from './acknowledge.js';
import { isOwed } from './alert-states.js';

const KEY = ['alerts'];

/** What the ladder tells this person: unread first. Reading is one thing, taking it on another. */
export const Component = () => {
  const { t } = useTranslation('dashboard');
  const client = useQueryClient();
  const [taking, setTaking] = useState<AlertView>();
  const pages = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam: cursor }) =>
      ask(api.GET('/api/alerts', { params: { query: { limit: 30, ...(cursor ? { cursor } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
  const refresh = () => client.invalidateQueries({ queryKey: KEY });
  const read = useMutation({
    mutationFn: (alertId: string) => ask(api.POST('/api/alerts/{alertId}/reading', { params: { path: { alertId } } })),
    onSuccess: refresh,
  });
  useTitle(t('alerts'));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Board>
      <header className="board-head">
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {t('alerts')}
        </Typography.Title>
      </header>
      <Card>
        {(pages.error ?? read.error) && <ProblemAlert problem={pages.error ?? read.error} />}
        {pages.isPending && <Loading />}
        {pages.data && items.length === 0 && <Empty description={t('alerts.none')} />}
        <ul className="alarm-list">
          {items.map((alert) => (
            <Row key={alert.id} alert={alert} onRead={() => read.mutate(alert.id)} onTake={() => setTaking(alert)} />
          ))}
        </ul>
        {pages.hasNextPage && (
          <Button block style={{ marginTop: 12 }} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Card>
      {taking && (
        <Acknowledge
          escalationId={taking.escalationId}
          number={taking.number}
          needsNote={taking.needsNote}
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

type RowProps = { alert: AlertView; onRead: () => void; onTake: () => void };

const Row = ({ alert, onRead, onTake }: RowProps) => {
  const { t, i18n } = useTranslation('dashboard');
  const { caseId, number, sentence, raisedAt, readAt, acknowledgedAt, endedAt, ackDueAt } = alert;
  return (
    <li>
      <div className="alarm-words">
        <Flex gap={8} wrap align="center">
          {readAt === null && <Badge status="processing" text={t('alerts.unread')} />}
          <Link to={`/cases/${caseId}`}>{number}</Link>
          {acknowledgedAt !== null && <Tag color="success">{t('alerts.taken', { at: minuteOf(acknowledgedAt) })}</Tag>}
          {acknowledgedAt === null && endedAt !== null && <Tag>{t('alerts.ended')}</Tag>}
        </Flex>
        <Typography.Paragraph strong={readAt === null} style={{ margin: '4px 0' }}>
          {i18n.language === 'en' ? sentence.en : sentence.zh}
        </Typography.Paragraph>
        <Typography.Text type="secondary">
          {t('alerts.raised', { at: minuteOf(raisedAt) })}
          {isOwed(alert) && ackDueAt !== null && ` · ${t('alerts.takeBy', { at: minuteOf(ackDueAt) })}`}
        </Typography.Text>
      </div>
      <Flex gap={8} wrap>
        {readAt === null && (
          <Button onClick={onRead} aria-label={`${t('alerts.read')} ${number}`}>
            {t('alerts.read')}
          </Button>
        )}
        {isOwed(alert) && (
          <Button type="primary" onClick={onTake} aria-label={`${t('alerts.take')} ${number}`}>
            {t('alerts.take')}
          </Button>
        )}
      </Flex>
    </li>
  );
};
