import type { Day } from '../kernel/time.js';
import { STAGES, type StageCode } from './stages.js';

/** When a stage runs in a town, or as an exception in one village; both days included. */
export type StageSpan = {
  townCode: string;
  villageCode: string | null;
  stage: StageCode;
  startsOn: Day;
  endsOn: Day;
};

/** The spans that hold at a place: per stage the village's own where it has any, else the town's; in the order of the stages. */
export const spansAt = <S extends StageSpan>(spans: readonly S[], townCode: string, villageCode: string | null): S[] => {
  const ofTown = spans.filter((span) => span.townCode === townCode);
  return STAGES.flatMap((stage) => {
    const ofStage = ofTown.filter((span) => span.stage === stage);
    const own = villageCode === null ? [] : ofStage.filter((span) => span.villageCode === villageCode);
    return (own.length > 0 ? own : ofStage.filter((span) => span.villageCode === null)).toSorted(byStart);
  });
};

const byStart = (one: StageSpan, other: StageSpan): number => one.startsOn.localeCompare(other.startsOn);

/** The stage of the day. Where an exception overlaps the town's next stage, the village's own wins, then the later start. */
export const stageOn = (spans: readonly StageSpan[], day: Day): StageCode | undefined => {
  const running = spans.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const own = running.filter(({ villageCode }) => villageCode !== null);
  return (own.length > 0 ? own : running).toSorted(byStart).at(-1)?.stage;
};

/** The first day after `day` on which a stage begins. */
export const nextStageStart = (spans: readonly StageSpan[], day: Day): Day | undefined =>
  spans
    .map(({ startsOn }) => startsOn)
    .filter((startsOn) => startsOn > day)
    .toSorted()[0];

export type ElectionTimes = { startsOn: Day; endsOn: Day };

/** The election of the day: the running one, else the last one begun (its complaints go on), else the next to come. */
export const electionOn = <E extends ElectionTimes>(elections: readonly E[], day: Day): E | undefined => {
  const ordered = elections.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn));
  const begun = ordered.filter(({ startsOn }) => startsOn <= day);
  return begun.findLast(({ endsOn }) => day <= endsOn) ?? begun.at(-1) ?? ordered[0];
};
