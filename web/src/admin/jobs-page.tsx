import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { minuteOf } from '../ui/dates.js';
import { Rows } from './rows.js';
import { Panel, Section } from './section.js';
import { JobName } from './words.js';

const DEAD = ['jobs', 'dead'] as const;
const AGAIN_MS = 30_000;

/** What was given up, to be tried again once the cause is gone, and what runs by the clock. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const dead = useQuery({ queryKey: DEAD, queryFn: () => ask(api.GET('/api/jobs/dead')), refetchInterval: AGAIN_MS });
  const schedules = useQuery({
    queryKey: ['jobs', 'schedules'],
    queryFn: () => ask(api.GET('/api/jobs/schedules')),
    refetchInterval: AGAIN_MS,
  });
  const redrive = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/jobs/dead/{id}/redrive', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: DEAD }),
  });
  return (
    <Section
      name="jobs"
      isPending={dead.isPending || schedules.isPending}
      isBusy={redrive.isPending}
      problem={dead.error ?? schedules.error ?? redrive.error}
    >
      <Panel title={t('jobs.dead')}>
        <Rows
          label={t('jobs.dead')}
          rows={dead.data?.items ?? []}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', title: t('jobs.name'), cell: ({ name }) => <JobName name={name} /> },
            { key: 'since', title: t('jobs.since'), cell: ({ since }) => minuteOf(since) },
            { key: 'tries', title: t('jobs.tries'), kind: 'number', cell: ({ tries }) => tries },
            { key: 'error', title: t('jobs.error'), cell: ({ lastError }) => lastError },
            {
              key: 'acts',
              title: t('acts'),
              kind: 'acts',
              cell: ({ id, name }) => (
                <Button
                  size="small"
                  loading={redrive.isPending}
                  aria-label={`${t('jobs.redrive')} ${name}`}
                  onClick={() => redrive.mutate(id)}
                >
                  {t('jobs.redrive')}
                </Button>
              ),
            },
          ]}
        />
      </Panel>
      <Panel title={t('jobs.schedules')}>
        <Rows
          label={t('jobs.schedules')}
          rows={schedules.data?.items ?? []}
          keyOf={({ name }) => name}
          columns={[
            { key: 'name', title: t('jobs.name'), cell: ({ name }) => <JobName name={name} /> },
            {
              key: 'every',
              title: t('jobs.every'),
              kind: 'number',
              cell: ({ everyMs }) => t('seconds', { count: Math.round(everyMs / 1000) }),
            },
            { key: 'last', title: t('jobs.last'), cell: ({ lastSuccessAt }) => (lastSuccessAt ? minuteOf(lastSuccessAt) : '—') },
            {
              key: 'took',
              title: t('jobs.took'),
              kind: 'number',
              cell: ({ lastDurationMs }) => (lastDurationMs === null ? '—' : t('milliseconds', { count: lastDurationMs })),
            },
            {
              key: 'state',
              title: t('jobs.state'),
              cell: ({ isStale, consecutiveFailures, lastError }) => (
                <>
                  <Tag color={isStale || consecutiveFailures > 0 ? 'error' : 'success'}>
                    {isStale
                      ? t('jobs.stale')
                      : consecutiveFailures > 0
                        ? t('jobs.failed', { count: consecutiveFailures })
                        : t('jobs.well')}
                  </Tag>
                  {consecutiveFailures > 0 && lastError}
                </>
              ),
            },
          ]}
        />
      </Panel>
    </Section>
  );
};
