import type { CaseFilter } from '../cases/case-query.js';
import type { StageCode } from '../cases/vocabulary.js';
import type { Day, Instant } from '../kernel/time.js';
import type { LookBackFigures } from './look-back-figures.service.js';
import type { RateName } from './rates.js';

/** The query of GET /api/cases that lists what was counted. */
export type CasesQuery = Pick<
  CaseFilter,
  'townCode' | 'villageCode' | 'stage' | 'severity' | 'view' | 'figure' | 'receivedFrom' | 'receivedTo'
>;

/** A number and the cases that it is made of. */
export type Tally = { count: number; cases: CasesQuery };

/** `share` is null where nothing was to be counted. What is in no denominator stands in `excluded` with the reason: together they are all cases of the period. */
export type Rate = {
  name: RateName;
  share: number | null;
  numerator: Tally;
  denominator: Tally;
  excluded: { reason: string; tally: Tally }[];
};

export type HeatRow = { townCode: string; stages: { stage: StageCode; tally: Tally }[]; withoutStage: Tally; total: Tally };

export type HotspotFigure = {
  id: string;
  townCode: string;
  villageCode: string;
  stage: StageCode;
  raisedAt: Instant;
  decidedAt: Instant | null;
  complaints: Tally;
};

/** `rank` is null below the floor: few cases make no ranking, and a village that complains is not punished for it (model §4.13). */
export type TownRow = {
  townCode: string;
  rank: number | null;
  complaints: Tally;
  perThousandVoters: number | null;
  voters: number;
  open: Tally;
  overdue: Tally;
  /** 按期办结, of this town. */
  repliedInTime: { share: number | null; numerator: Tally; denominator: Tally };
};

export type Statistics = {
  at: Instant;
  /** Null: of the whole district. */
  townCode: string | null;
  /** Which day of receipt the rates count from and to; null: without an end. */
  receivedFrom: Day | null;
  receivedTo: Day | null;
  /** As it stands, whenever received. */
  now: {
    open: Tally;
    gravest: Tally;
    receivedToday: Tally;
    /** Today and the six days before. */
    receivedThisWeek: Tally;
    dueToday: Tally;
    overdue: Tally;
    /** Closed, but the complainant has not been told; null for who does not read of it. */
    notTold: Tally | null;
  };
  heat: { rows: HeatRow[]; withoutTown: Tally };
  ageing: { age: 'd3' | 'd7' | 'd15' | 'd30' | 'more'; tally: Tally }[];
  /** Received day by day, today last. */
  trend: { day: Day; tally: Tally }[];
  received: Tally;
  /** 信访三率 with 参评率 beside it. */
  petitionRates: Rate[];
  /** 12345 三率. */
  hotlineRates: Rate[];
  coverage: Rate[];
  outcomes: Rate[];
  /** Rates that are made of what complainants did or said: not for towns. */
  withheld: RateName[];
  /** Calendar days from receipt to the reply, or to the end without one. */
  daysUsed: { cases: Tally; median: number | null; ninetieth: number | null };
  lookBacks: LookBackFigures;
  hotspots: HotspotFigure[];
  /** Of the district alone. `floor`: so many complaints make a rank. */
  ranking: { floor: number; towns: TownRow[] } | null;
};
