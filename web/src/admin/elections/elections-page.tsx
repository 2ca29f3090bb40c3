import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { useSession } from '../../session/session.js';
import { minuteOf } from '../../ui/dates.js';
import { usePlaceName } from '../../ui/village-picker.js';
import { Rows } from '../rows.js';
import { Panel, Section } from '../section.js';
import { usePeople } from '../use-people.js';
import { CalendarTable } from './calendar-table.js';
import { MoveDialog, type Movable } from './move-dialog.js';
import { NewElection } from './new-election.js';
import { ELECTIONS_KEY, useElections } from './use-elections.js';

/** Elections with their calendars: a date is moved only after it was shown which clocks move with it. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts } = useSession();
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const placeName = usePlaceName();
  const { data, error, isPending } = useElections();
  const [chosen, setChosen] = useState<string>();
  const [moving, setMoving] = useState<Movable>();
  const [isFounding, setFounding] = useState(false);
  const election = data?.items.find(({ id }) => id === (chosen ?? data.currentId)) ?? data?.items[0];
  const moves = useQuery({
    queryKey: ['moves', election?.id],
    queryFn: () => ask(api.GET('/api/elections/{id}/moves', { params: { path: { id: election?.id ?? '' } } })),
    enabled: election !== undefined,
  });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ELECTIONS_KEY });
    void client.invalidateQueries({ queryKey: ['moves'] });
  };
  const mayMove = acts.includes('moveElectionDays');
  return (
    <Section
      name="elections"
      isPending={isPending}
      problem={error}
      extra={
        acts.includes('foundElections') && (
          <Button type="primary" onClick={() => setFounding(true)}>
            {t('election.add')}
          </Button>
        )
      }
    >
      {election && data && (
        <>
          <Flex wrap gap={12} align="center" style={{ marginBottom: 12 }}>
            <Select
              aria-label={t('election')}
              value={election.id}
              onChange={setChosen}
              options={data.items.map(({ id, term, name }) => ({ value: id, label: `${term} ${name}` }))}
              style={{ minWidth: 260 }}
            />
            {election.id === data.currentId && <Tag color="processing">{t('election.current')}</Tag>}
            <Typography.Text type="secondary">{`${election.startsOn} – ${election.endsOn}`}</Typography.Text>
          </Flex>
          <Panel title={t('calendar')}>
            <CalendarTable election={election} onMove={mayMove ? setMoving : undefined} />
          </Panel>
          <Panel title={t('moves')}>
            <Rows
              label={t('moves')}
              rows={moves.data?.items ?? []}
              keyOf={({ id }) => id}
              columns={[
                { key: 'place', title: t('place'), cell: ({ townCode, villageCode }) => placeName(townCode, villageCode) },
                { key: 'what', title: t('moves.what'), cell: ({ stage }) => stage ?? t('polling') },
                { key: 'before', title: t('moves.before'), cell: ({ before }) => `${before.startsOn} – ${before.endsOn}` },
                { key: 'after', title: t('moves.after'), cell: ({ after }) => `${after.startsOn} – ${after.endsOn}` },
                { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
                { key: 'by', title: t('by'), cell: ({ byId, at }) => `${nameOf(byId)} ${minuteOf(at)}` },
              ]}
            />
          </Panel>
          {moving && (
            <MoveDialog electionId={election.id} movable={moving} onClose={() => setMoving(undefined)} onDone={refresh} />
          )}
        </>
      )}
      {isFounding && data && <NewElection elections={data.items} onClose={() => setFounding(false)} onDone={refresh} />}
    </Section>
  );
};
