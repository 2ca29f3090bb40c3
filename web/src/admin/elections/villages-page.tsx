import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../api/schema.js';
import { useSession } from '../../session/session.js';
import { usePlaceName } from '../../ui/village-picker.js';
import { Rows, type Column } from '../rows.js';
import { Panel, Section } from '../section.js';
import { usePeople } from '../use-people.js';
import { FlagDialog, FlagHistory, NumbersDialog } from './village-dialogs.js';
import { Hotspots } from './hotspots.js';
import { ELECTIONS_KEY, useElections } from './use-elections.js';

type Village = ElectionView['villages'][number];
type Doing = { act: 'flag' | 'numbers' | 'history'; village: Village };

const SHOWN = ['flagged', 'all'] as const;

/** Key and difficult villages with their guides on site, why and since when; where complaints gather; how many may vote. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { acts } = useSession();
  const client = useQueryClient();
  const people = usePeople();
  const placeName = usePlaceName();
  const { data, error, isPending } = useElections();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('flagged');
  const [town, setTown] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const election = data?.items.find(({ id }) => id === data.currentId);
  const villages = (election?.villages ?? []).filter(
    ({ villageCode, flag }) => (shown === 'all' || flag !== null) && (town === undefined || villageCode.startsWith(town)),
  );
  const refresh = () => void client.invalidateQueries({ queryKey: ELECTIONS_KEY });
  const nameOf = ({ villageCode }: Village): string => placeName(villageCode.slice(0, 9), villageCode);
  const button = (act: Doing['act'], village: Village) => (
    <Button size="small" aria-label={`${t(`village.${act}`)} ${nameOf(village)}`} onClick={() => setDoing({ act, village })}>
      {t(`village.${act}`)}
    </Button>
  );
  const columns: Column<Village>[] = [
    { key: 'place', title: t('place'), cell: nameOf },
    { key: 'flag', title: t('village.flag'), cell: ({ flag }) => (flag ? <Tag color="warning">{t(`flag.${flag}`)}</Tag> : '—') },
    {
      key: 'reason',
      title: t('reason'),
      cell: ({ flagReason, flaggedSince }) => [flaggedSince, flagReason].filter(Boolean).join(' ') || '—',
    },
    { key: 'guide', title: t('village.guide'), cell: ({ onSiteGuideStaffId }) => people.nameOf(onSiteGuideStaffId) },
    { key: 'voters', title: t('village.voters'), kind: 'number', cell: ({ registeredVoters }) => registeredVoters },
    {
      key: 'acts',
      title: t('acts'),
      kind: 'acts',
      cell: (village) => (
        <Flex gap={4}>
          {acts.includes('flagVillages') && button('flag', village)}
          {acts.includes('foundElections') && button('numbers', village)}
          {button('history', village)}
        </Flex>
      ),
    },
  ];
  return (
    <Section name="villages" isPending={isPending} problem={error ?? people.error}>
      {acts.includes('readHotspots') && (
        <Panel title={t('hotspots')}>
          <Hotspots mayDecide={acts.includes('decideHotspots')} people={people} onDone={refresh} />
        </Panel>
      )}
      <Flex wrap gap={12} style={{ marginBottom: 12 }}>
        <Segmented
          aria-label={t('village.shown')}
          value={shown}
          onChange={setShown}
          options={SHOWN.map((value) => ({ value, label: t(`village.shown.${value}`) }))}
        />
        <Select
          allowClear
          aria-label={t('town')}
          placeholder={t('town')}
          value={town}
          onChange={setTown}
          options={(election?.calendars ?? []).map(({ townCode }) => ({ value: townCode, label: placeName(townCode, null) }))}
          style={{ minWidth: 180 }}
        />
      </Flex>
      <Rows label={t('section.villages')} columns={columns} rows={villages} keyOf={({ villageCode }) => villageCode} />
      {doing && election && (
        <VillageDialog
          doing={doing}
          electionId={election.id}
          place={nameOf(doing.village)}
          people={people}
          onClose={() => setDoing(undefined)}
          onDone={refresh}
        />
      )}
    </Section>
  );
};

type DialogProps = {
  doing: Doing;
  electionId: string;
  place: string;
  people: ReturnType<typeof usePeople>;
  onClose: () => void;
  onDone: () => void;
};

const VillageDialog = ({ doing: { act, village }, ...props }: DialogProps) => {
  if (act === 'flag') return <FlagDialog village={village} {...props} />;
  if (act === 'numbers') return <NumbersDialog village={village} {...props} />;
  return <FlagHistory village={village} {...props} />;
};
