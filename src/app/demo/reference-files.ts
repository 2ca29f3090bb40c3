import type { Role } from '../../kernel/actor.js';
import type { Day } from '../../kernel/time.js';
import type { StageCode } from '../../elections/stages.js';

export type DemoStaff = {
  username: string;
  name: string;
  role: Role;
  /** The group's name. */
  group: string;
  townCode: string | null;
  title: string;
  /** A username. */
  deputyOf?: string;
  /** Reviewers: 1 review, 2 re-check. */
  level?: number;
};

type Seat = { name: string; title: string; username: string | null };

/** config/demo/people.json */
export type PeopleFile = {
  staff: DemoStaff[];
  guidanceGroups: { name: string; townCodes: string[] }[];
  townLeadershipGroups: { townCode: string; name: string; leader: Seat; members: Seat[] }[];
};

/** config/demo/elections.json */
export type ElectionFile = {
  election: { term: string; name: string; districtCode: string; start: Day; end: Day };
  calendars: {
    townCode: string;
    pollingDay: Day;
    voterListPostedOn: Day;
    nominationMeetingOn: Day;
    candidateListPostedOn: Day;
    supplementaryVoteBy: Day;
    stages: { stage: StageCode; start: Day; end: Day }[];
  }[];
  keyVillages: { villageCode: string; kind: '重点村' | '难点村'; reason: string; onSiteGuide: string; since: Day }[];
  villages: { code: string; registeredVoters: number; seats: number }[];
};
