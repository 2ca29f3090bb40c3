import type { ClockName } from '../deadlines/clock-names.js';
import { GROUP_KIND_OF_ROLE } from '../people/group.js';
import type { Roster } from '../people/roster.js';
import type { StaffMember } from '../people/staff-member.js';
import type { Action } from './entities/action.entity.js';
import type { Assignment } from './entities/assignment.entity.js';
import type { Case } from './entities/case.entity.js';
import type { Review } from './entities/review.entity.js';
import type { Supervision } from './entities/supervision.entity.js';

/** The one accountable name of an obligation: the group that owes it and, where somebody of it can be named, the person. */
export type Accountable = { groupId: string | null; staffId: string | null };

/** What says who owes what; part of a case file, or of many cases loaded at once. */
export type ObligationFacts = {
  kase: Pick<Case, 'receivedGroupId'>;
  assignments: readonly Pick<Assignment, 'id' | 'groupId' | 'part' | 'releasedAt'>[];
  actions: readonly Pick<Action, 'id' | 'ownerStaffId' | 'ownerGroupId'>[];
  reviews: readonly Pick<Review, 'id' | 'bodyGroupId'>[];
  supervisions: readonly Pick<Supervision, 'id' | 'groupId'>[];
  /** Who can be named at all: in office, and neither shut out of the case nor with their group. */
  mayBeNamed: (member: StaffMember) => boolean;
  roster: Roster;
};

/** Who owes what a clock is about. Nobody owes the citizen's own window. Pure. */
export const accountableFor = (
  { clock, subjectId }: { clock: ClockName; subjectId: string | null },
  facts: ObligationFacts,
): Accountable => {
  switch (clock) {
    case 'acknowledge':
    case 'notice_15c':
    case 'triage':
    case 'vec_watch':
    case 'tickler':
      return deskOf(facts);
    case 'route_dispute':
    case 'call_back':
    case 'follow_up':
      return officeOf(facts);
    case 'recusal':
      return headOf(facts);
    case 'not_taken_lead':
      return seatOf(facts, 'lead', subjectId);
    case 'not_taken_town':
      return seatOf(facts, 'co_handler', subjectId);
    case 'first_contact':
    case 'verify':
    case 'order_correction':
    case 'explanation_reply':
    case 'whole_case':
    case 'legal_60c':
      return seatOf(facts, 'lead', null);
    case 'action':
      return ownerOf(facts, subjectId);
    case 'review':
    case 'recheck':
      return bodyOf(facts, subjectId);
    case 'supervision':
      return groupOf(facts, facts.supervisions.find(({ id }) => id === subjectId)?.groupId ?? leadGroup(facts));
    case 'review_window':
      return { groupId: null, staffId: null };
    default:
      return clock satisfies never;
  }
};

/** The first who bears the role there, colleagues before their deputies. */
export const holderOf = (
  { roster, mayBeNamed }: Pick<ObligationFacts, 'roster' | 'mayBeNamed'>,
  roles: readonly StaffMember['role'][],
  groupId?: string | null,
): StaffMember | undefined => {
  for (const role of roles) {
    const holders = roster.ofRole(role).filter((m) => (groupId == null || m.groupId === groupId) && mayBeNamed(m));
    const holder = holders.find(({ deputyOf }) => deputyOf === null) ?? holders[0];
    if (holder) return holder;
  }
  return undefined;
};

const LEADS: readonly StaffMember['role'][] = [
  'guidance_leader',
  'town_leader',
  'intake_supervisor',
  'district_office',
  'head',
  'reviewer',
  'guidance_member',
  'town_member',
];

/** A group answers through its leader. */
const groupOf = (facts: ObligationFacts, groupId: string | null): Accountable => ({
  groupId,
  staffId: groupId === null ? null : (holderOf(facts, LEADS, groupId)?.id ?? null),
});

const leadGroup = ({ assignments }: ObligationFacts): string | null =>
  assignments.find((a) => a.part === 'lead' && a.releasedAt === null)?.groupId ?? null;

/** A case without a lead group lies at the desk. */
const seatOf = (facts: ObligationFacts, part: Assignment['part'], assignmentId: string | null): Accountable => {
  const named = facts.assignments.find((a) => a.id === assignmentId);
  const seat = named ?? facts.assignments.find((a) => a.part === part && a.releasedAt === null);
  return seat ? groupOf(facts, seat.groupId) : deskOf(facts);
};

/** The intake supervisor; the desk that took the complaint where it is one, else the district's. */
const deskOf = (facts: ObligationFacts): Accountable => {
  const { kase, roster } = facts;
  const received = kase.receivedGroupId === null ? undefined : roster.group(kase.receivedGroupId);
  const own = received?.kind === 'intake' ? holderOf(facts, ['intake_supervisor'], received.id) : undefined;
  const holder = own ?? holderOf(facts, ['intake_supervisor']);
  return { groupId: holder?.groupId ?? groupOfRole(facts, 'intake_supervisor'), staffId: holder?.id ?? null };
};

const officeOf = (facts: ObligationFacts): Accountable => {
  const holder = holderOf(facts, ['district_office']);
  return { groupId: holder?.groupId ?? groupOfRole(facts, 'district_office'), staffId: holder?.id ?? null };
};

const headOf = (facts: ObligationFacts): Accountable => {
  const holder = holderOf(facts, ['head']);
  return { groupId: holder?.groupId ?? groupOfRole(facts, 'head'), staffId: holder?.id ?? null };
};

const groupOfRole = ({ roster }: ObligationFacts, role: StaffMember['role']): string | null =>
  roster.groups.find(({ kind }) => kind === GROUP_KIND_OF_ROLE[role])?.id ?? null;

/** An owner without account or group (a village election committee) is answered for by the group that ordered. */
const ownerOf = (facts: ObligationFacts, actionId: string | null): Accountable => {
  const action = facts.actions.find(({ id }) => id === actionId);
  if (!action?.ownerStaffId) return action?.ownerGroupId ? groupOf(facts, action.ownerGroupId) : seatOf(facts, 'lead', null);
  const owner = facts.roster.member(action.ownerStaffId);
  if (owner && !facts.mayBeNamed(owner)) return groupOf(facts, owner.groupId);
  return { groupId: owner?.groupId ?? action.ownerGroupId, staffId: action.ownerStaffId };
};

const bodyOf = (facts: ObligationFacts, reviewId: string | null): Accountable => {
  const review = facts.reviews.find(({ id }) => id === reviewId) ?? facts.reviews.at(-1);
  return groupOf(facts, review?.bodyGroupId ?? null);
};
