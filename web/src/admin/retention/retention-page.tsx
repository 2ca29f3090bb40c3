import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { PlanView } from '../../api/schema.js';
import { useSession } from '../../session/session.js';
import { minuteOf } from '../../ui/dates.js';
import { useElections } from '../elections/use-elections.js';
import { Rows } from '../rows.js';
import { Panel, Section } from '../section.js';
import { usePeople } from '../use-people.js';
import { PlanDialog } from './plan-dialog.js';

const PLANS = ['retention', 'plans'] as const;

/** Personal data whose time is over: one proposes, another decides, and what is decided is erased for good. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts } = useSession();
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const elections = useElections();
  const [opened, setOpened] = useState<PlanView>();
  const electionId = elections.data?.currentId ?? undefined;
  const mayPropose = acts.includes('proposeRetention');
  const due = useQuery({
    queryKey: ['retention', 'due', electionId],
    queryFn: () => ask(api.GET('/api/retention/due', { params: { query: { electionId: electionId ?? '' } } })),
    enabled: mayPropose && electionId !== undefined,
  });
  const plans = useQuery({ queryKey: PLANS, queryFn: () => ask(api.GET('/api/retention/plans')) });
  const refresh = () => void client.invalidateQueries({ queryKey: ['retention'] });
  const propose = useMutation({
    mutationFn: (id: string) => ask(api.POST('/api/retention/plans', { body: { electionId: id } })),
    onSuccess: refresh,
  });
  const countsOf = ({ counts }: PlanView): string =>
    counts.map(({ kind, state, count }) => `${t(`retained.${kind}`)} ${t(`item.${state}`)} ${count}`).join('；') || '—';
  return (
    <Section
      name="retention"
      hint={t('retention.hint')}
      isPending={plans.isPending}
      isBusy={propose.isPending}
      problem={plans.error ?? due.error ?? propose.error ?? elections.error}
    >
      {mayPropose && due.data && electionId !== undefined && (
        <Panel
          title={t('retention.due')}
          extra={
            <Button
              type="primary"
              disabled={due.data.cases === 0}
              loading={propose.isPending}
              onClick={() => propose.mutate(electionId)}
            >
              {t('retention.propose')}
            </Button>
          }
        >
          <Alert
            type={due.data.cases === 0 ? 'success' : 'info'}
            showIcon
            title={t('retention.dueNow', { cases: due.data.cases })}
            description={t('retention.dueKinds', due.data.due)}
          />
        </Panel>
      )}
      <Panel title={t('retention.plans')}>
        <Rows
          label={t('retention.plans')}
          rows={plans.data?.items ?? []}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'proposed',
              title: t('retention.proposed'),
              cell: ({ proposedById, proposedAt }) => `${nameOf(proposedById)} ${minuteOf(proposedAt)}`,
            },
            { key: 'state', title: t('retention.state'), cell: ({ state }) => <Tag>{t(`plan.${state}`)}</Tag> },
            { key: 'counts', title: t('retention.counts'), cell: countsOf },
            {
              key: 'decided',
              title: t('retention.decided'),
              cell: ({ decidedById, decidedAt }) => (decidedAt ? `${nameOf(decidedById)} ${minuteOf(decidedAt)}` : '—'),
            },
            {
              key: 'acts',
              title: t('acts'),
              kind: 'acts',
              cell: (plan) => (
                <Button size="small" aria-label={`${t('open')} ${minuteOf(plan.proposedAt)}`} onClick={() => setOpened(plan)}>
                  {t('open')}
                </Button>
              ),
            },
          ]}
        />
      </Panel>
      {opened && (
        <PlanDialog
          planId={opened.id}
          mayDecide={acts.includes('decideRetention')}
          onClose={() => setOpened(undefined)}
          onDone={refresh}
        />
      )}
    </Section>
  );
};
