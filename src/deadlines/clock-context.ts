import type { Day, Instant } from '../kernel/time.js';

/** What a clock has to know of its case to be counted. */
export type ClockContext = {
  caseId: string;
  districtCode: string;
  severity: 1 | 2 | 3 | 4;
  isKeyVillage: boolean;
  channel: string;
  receivedAt: Instant;
  townCode: string;
  villageCode: string | null;
  /** The polling day of the village, or of the town where the case has no village. */
  pollingDay: Day | null;
  /** The first day of the stage that follows the one in which this clock starts. */
  nextStageStart: Day | null;
  /** Whose limits hold, where they differ from the file's. */
  electionId?: string | null;
  /** The stage on file (`S6`); left out, the calendar's word counts: on polling day it is S6. */
  stage?: string | null;
  /** How the complainant can be reached, `ADDRESS` unless said otherwise; LOOKBACK has nobody to reach whatever stands here. */
  contact?: 'ADDRESS' | 'CODE_ONLY' | 'NONE';
  /** The case's internal clocks stand still: one that starts does so, too, until they are resumed. */
  isSuspended?: boolean;
};

/** One clock to start. `dueAt` is a date given by a person (an action's due date, a tickler); it stands in place of the counted limit. */
export type ClockStart = { from: Instant; subjectId?: string; dueAt?: Instant };
