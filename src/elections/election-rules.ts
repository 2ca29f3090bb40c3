import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import { spansAt, type StageSpan } from './stage-calendar-rules.js';
import { STAGES } from './stages.js';

/** A new election as its rules see it. */
export type ElectionFacts = {
  districtCode: string;
  startsOn: Day;
  endsOn: Day;
  spans: readonly StageSpan[];
  pollings: readonly { townCode: string; villageCode: string | null; day: Day }[];
  villages: readonly { villageCode: string }[];
};

const endsAfterStart: Rule<ElectionFacts> = ({ startsOn, endsOn }) =>
  startsOn <= endsOn ? undefined : refusal('election.dates', '选举的结束日早于开始日。', 'The election ends before it starts.');

const placesLieInTheDistrict: Rule<ElectionFacts> = ({ districtCode, spans, pollings, villages }) => {
  const isTown = (code: string): boolean => code.length === 9 && code.startsWith(districtCode);
  const isVillageOf = (code: string | null, above: string): boolean =>
    code === null || (code.length === 12 && code.startsWith(above));
  const dated = [...spans, ...pollings].find(
    ({ townCode, villageCode }) => !isTown(townCode) || !isVillageOf(villageCode, townCode),
  );
  const stray =
    dated?.villageCode ??
    dated?.townCode ??
    villages.find(({ villageCode }) => !isVillageOf(villageCode, districtCode))?.villageCode;
  return stray === undefined
    ? undefined
    : refusal(
        'election.foreign-place',
        `地点 ${stray} 不属于本区或该镇街。`,
        `The place ${stray} is not of this district or town.`,
      );
};

const everyTownHasNineStages: Rule<ElectionFacts> = ({ spans, villages }) => {
  const towns = new Set([
    ...spans.map(({ townCode }) => townCode),
    ...villages.map(({ villageCode }) => villageCode.slice(0, 9)),
  ]);
  for (const town of towns) {
    const stages = spans
      .filter(({ townCode, villageCode }) => townCode === town && villageCode === null)
      .map(({ stage }) => stage);
    const complete = stages.length === STAGES.length && STAGES.every((stage) => stages.includes(stage));
    if (!complete)
      return refusal(
        'election.stages',
        `镇街 ${town} 须有九个阶段各一段。`,
        `The town ${town} needs each of the nine stages once.`,
      );
  }
  return undefined;
};

const spansRunForward: Rule<ElectionFacts> = ({ spans }) => {
  const wrong = spans.find(({ startsOn, endsOn }) => startsOn > endsOn);
  return (
    wrong &&
    refusal(
      'election.span',
      `${wrong.townCode} 的 ${wrong.stage} 结束日早于开始日。`,
      `${wrong.stage} of ${wrong.townCode} ends before it starts.`,
    )
  );
};

/** A town's stages follow one another; only a village's exception may overlap. */
const townStagesDoNotOverlap: Rule<ElectionFacts> = ({ spans }) => {
  for (const town of new Set(spans.map(({ townCode }) => townCode))) {
    const ordered = spansAt(spans, town, null);
    const late = ordered.find(({ endsOn }, index) => (ordered[index + 1]?.startsOn ?? '9999') <= endsOn);
    if (late)
      return refusal(
        'election.overlap',
        `${town} 的 ${late.stage} 与下一阶段重叠。`,
        `${late.stage} of ${town} overlaps the next stage.`,
      );
  }
  return undefined;
};

const pollingLiesInItsStage: Rule<ElectionFacts> = ({ spans, pollings }) => {
  const astray = pollings.find(
    ({ townCode, villageCode, day }) =>
      !spansAt(spans, townCode, villageCode).some(
        ({ stage, startsOn, endsOn }) => stage === 'S6' && startsOn <= day && day <= endsOn,
      ),
  );
  return (
    astray &&
    refusal(
      'election.polling-day',
      `${astray.townCode} 的投票日 ${astray.day} 不在 S6 阶段内。`,
      `The polling day ${astray.day} of ${astray.townCode} is not in its S6.`,
    )
  );
};

const noPlaceTwice: Rule<ElectionFacts> = ({ pollings, villages }) => {
  const keys = [
    ...pollings.map(({ townCode, villageCode }) => `polling ${villageCode ?? townCode}`),
    ...villages.map(({ villageCode }) => villageCode),
  ];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? undefined : refusal('election.twice', `重复的地点：${twice}。`, `A place stands twice: ${twice}.`);
};

/** What is wrong with an election before it is written; a wrong calendar would move every deadline. */
export const objectionToElection = firstObjection([
  endsAfterStart,
  placesLieInTheDistrict,
  spansRunForward,
  everyTownHasNineStages,
  townStagesDoNotOverlap,
  pollingLiesInItsStage,
  noPlaceTwice,
]);
