import { startOfDay, addDays, plus, dayOf, HOUR, type Day } from '../../kernel/time.js';
import type { CaseBook } from '../../tools/plan/case-book.js';
import type { Entry } from './agenda-book.js';
import type { Absence, Casting } from './casting.js';
import { DAYS_ASKED, type Direction } from './directions.js';
import type { PeopleApi } from './people-api.js';
import type { WhoIsWho } from './who-is-who.js';

export type Hands = { api: PeopleApi; book: CaseBook; who: WhoIsWho };

const HEAD = 'fzr01';
const OFFICE = 'xjb01';

/** Everything that is done on purpose at a known hour: absences entered, one suspension, one extension, one moved stage. */
export const stageErrands = (casting: Casting, directions: readonly Direction[], hands: Hands): Entry[] => [
  ...casting.absences.map((absence) => absenceEntry(absence, hands)),
  ...directions.flatMap((direction) => askedAndDecided(direction, hands)),
  entry(`${casting.move.on}T10:00:00.000+08:00`, 'move', () => moveStage(casting.move, hands.api)),
];

const entry = (at: string, name: string, run: () => Promise<void>): Entry => ({ at, kind: 'errand', errand: { name, run } });

/** The evening before, by the person. */
const absenceEntry = ({ username, days }: Absence, { api, who }: Hands): Entry =>
  entry(plus(startOfDay(days.from), -7 * HOUR), 'absence', async () => {
    const { id } = who.named(username);
    await api.attempt('PATCH', username, `/api/staff/${id}/absence`, { from: days.from, to: days.to });
  });

const askedAndDecided = ({ kind, complaintId, leader, askAt, decideAt }: Direction, { api, book }: Hands): Entry[] => {
  let asked: { id: string } | undefined;
  const place = (): string => `/api/cases/${book.caseOf(complaintId).id}/${kind}s`;
  const body =
    kind === 'suspension'
      ? {
          reason: 'EXPERT_OPINION_PENDING',
          explanation: '签名笔迹须送鉴定，等待鉴定意见。',
          untilDay: addDays(dayOf(askAt), DAYS_ASKED),
        }
      : { clock: 'whole_case', days: DAYS_ASKED, reason: '须走访在外务工的选民。', doneSoFar: '已核对登记册和公告。' };
  return [
    entry(askAt, kind, async () => {
      asked = await api.attempt<{ id: string }>('POST', leader, place(), body);
    }),
    entry(decideAt, `${kind} decision`, async () => {
      if (asked) await api.attempt('POST', HEAD, `${place()}/${asked.id}/decision`, { isGranted: true });
    }),
  ];
};

type Span = { stage: string; startsOn: Day; endsOn: Day };
type Listed = { currentId: string | null; items: { id: string; calendars: { townCode: string; stages: Span[] }[] }[] };

/** The town's next stage that is long enough begins some days later; nothing where none is left. */
const moveStage = async ({ townCode, on, days }: Casting['move'], api: PeopleApi): Promise<void> => {
  const listed = await api.attempt<Listed>('GET', OFFICE, '/api/elections');
  const election = listed?.items.find(({ id }) => id === listed.currentId);
  const stages = election?.calendars.find((calendar) => calendar.townCode === townCode)?.stages ?? [];
  const stage = stages.find(({ startsOn, endsOn }) => startsOn > on && addDays(startsOn, days) <= endsOn);
  if (!election || !stage) return;
  await api.attempt('POST', OFFICE, `/api/elections/${election.id}/moves`, {
    ...{ kind: 'stage', townCode, stage: stage.stage, endsOn: stage.endsOn, startsOn: addDays(stage.startsOn, days) },
    reason: '连日降雨，部分村组交通中断，推迟进入下一阶段。',
  });
};
