import { BadRequest, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { RegionRow } from '../regions/region.entity.js';
import { ElectionRow } from './election.entity.js';
import { objectionToElection } from './election-rules.js';
import { PollingDayRow } from './polling-day.entity.js';
import type { StageSpan } from './stage-calendar-rules.js';
import { StageSpanRow } from './stage-span.entity.js';
import { VillageProfileRow } from './village-profile.entity.js';

/** An election with everything that hangs on it, as an administrator or the demo brings it. */
export type NewElection = {
  districtCode: string;
  term: string;
  name: string;
  startsOn: Day;
  endsOn: Day;
  spans: readonly StageSpan[];
  pollings: readonly Omit<PollingDayRow, 'id' | 'electionId'>[];
  villages: readonly Omit<VillageProfileRow, 'id' | 'electionId'>[];
};

/** Throws BadRequest with the first fault, Refused `election.exists` where the district has another one in the same days. */
export const insertElection = async (tx: Tx, input: NewElection): Promise<ElectionRow> => {
  const objection = objectionToElection(input);
  if (objection) throw new BadRequest(objection);
  const { spans, pollings, villages, ...election } = input;
  // One after the other: two at once would not see each other's days.
  await tx.lock(RegionRow, { code: election.districtCode });
  const others = await tx.find(ElectionRow, { districtCode: election.districtCode });
  if (others.some(({ startsOn, endsOn }) => startsOn <= election.endsOn && election.startsOn <= endsOn))
    throw new Refused(EXISTS);
  const row: ElectionRow = { id: newId(), ...election };
  const hung = <R extends object>(rows: readonly R[]) => rows.map((each) => ({ ...each, id: newId(), electionId: row.id }));
  await tx.insert(ElectionRow, row);
  if (spans.length > 0) await tx.insert(StageSpanRow, hung(spans));
  if (pollings.length > 0) await tx.insert(PollingDayRow, hung(pollings));
  if (villages.length > 0) await tx.insert(VillageProfileRow, hung(villages));
  return row;
};

const EXISTS = refusal('election.exists', '本区在这段时间已有一届选举。', 'The district already has an election in these days.');
