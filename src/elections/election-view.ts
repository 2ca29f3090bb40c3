import type { Sentence } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { ElectionSheet } from './election-book.js';
import type { ElectionRow } from './election.entity.js';
import type { PollingDayRow } from './polling-day.entity.js';
import { STAGE_NAMES, STAGES, type StageCode } from './stages.js';
import type { VillageProfileRow } from './village-profile.entity.js';

type SpanView = { stage: StageCode; startsOn: Day; endsOn: Day };
type PollingView = Omit<PollingDayRow, 'id' | 'electionId'>;

export type ElectionView = ElectionRow & {
  stages: { code: StageCode; name: Sentence }[];
  calendars: { townCode: string; stages: SpanView[]; polling: PollingView | null }[];
  /** Villages whose dates differ from their town's: their spans only. */
  exceptions: { villageCode: string; stages: SpanView[]; polling: PollingView | null }[];
  villages: Omit<VillageProfileRow, 'id' | 'electionId'>[];
};

const STAGE_LIST = STAGES.map((code) => ({ code, name: STAGE_NAMES[code] }));

export const electionView = (sheet: ElectionSheet): ElectionView => ({
  ...sheet.election,
  stages: STAGE_LIST,
  calendars: sheet.towns.map((townCode) => ({
    townCode,
    stages: sheet.calendarOf(townCode, null).map(spanView),
    polling: pollingView(sheet.pollingOf(townCode, null)),
  })),
  exceptions: exceptionalVillages(sheet).map((villageCode) => ({
    villageCode,
    stages: sheet.spans.filter((span) => span.villageCode === villageCode).map(spanView),
    polling: pollingView(sheet.pollings.find((polling) => polling.villageCode === villageCode)),
  })),
  villages: sheet.villages.map(({ id: _id, electionId: _election, ...village }) => village),
});

const exceptionalVillages = ({ spans, pollings }: ElectionSheet): string[] => {
  const codes = [...spans, ...pollings].map(({ villageCode }) => villageCode).filter((code) => code !== null);
  return [...new Set(codes)].toSorted();
};

const spanView = ({ stage, startsOn, endsOn }: SpanView): SpanView => ({ stage, startsOn, endsOn });

const pollingView = (row: PollingDayRow | undefined): PollingView | null => {
  if (!row) return null;
  const { id: _id, electionId: _election, ...polling } = row;
  return polling;
};
