import type { Day } from '../kernel/time.js';
import { townOf } from '../regions/region.js';
import type { ElectionSheet } from './election-book.js';
import { nextStageStart } from './stage-calendar-rules.js';
import type { StageCode } from './stages.js';

/** A stage that is over in one village. */
export type EndedStage = {
  electionId: string;
  districtCode: string;
  townCode: string;
  villageCode: string;
  stage: StageCode;
  startsOn: Day;
  endsOn: Day;
  /** The first beginning of a stage after the end. */
  nextStageStart: Day | null;
};

/** The stages that ended before the day, for every village that takes part (not for other places of the town). */
export const endedStages = (sheet: ElectionSheet, before: Day): EndedStage[] =>
  sheet.villages.flatMap(({ villageCode }) => {
    const townCode = townOf(villageCode);
    const calendar = sheet.calendarOf(townCode, villageCode);
    return calendar
      .filter(({ endsOn }) => endsOn < before)
      .map(({ stage, startsOn, endsOn }) => ({
        electionId: sheet.election.id,
        districtCode: sheet.election.districtCode,
        townCode,
        villageCode,
        stage,
        startsOn,
        endsOn,
        nextStageStart: nextStageStart(calendar, endsOn) ?? null,
      }));
  });
