import type { StaffMember } from '../../people/staff-member.js';
import type { Action } from '../entities/action.entity.js';
import type { Assignment } from '../entities/assignment.entity.js';
import type { Case } from '../entities/case.entity.js';
import type { Exclusion } from '../entities/exclusion.entity.js';
import type { Review } from '../entities/review.entity.js';
import type { Verifier } from '../entities/verifier.entity.js';
import { DISCIPLINE_ACTION_CODES } from '../vocabulary.js';

/** What visibility hangs on: the rows of one case. Released seats and verifiers and lifted exclusions may be among them. */
export type VisibilityFacts = {
  kase: Pick<Case, 'districtCode' | 'receivedGroupId' | 'receivedById' | 'state' | 'category'>;
  assignments: readonly Pick<Assignment, 'groupId' | 'part' | 'releasedAt'>[];
  verifiers: readonly Pick<Verifier, 'staffId' | 'releasedAt'>[];
  reviews: readonly Pick<Review, 'bodyGroupId'>[];
  actions: readonly Pick<Action, 'code'>[];
  exclusions: readonly Pick<Exclusion, 'staffId' | 'groupId' | 'liftedAt'>[];
  /** Whether the ladder has referred the case to the discipline liaison. */
  isReferred: boolean;
};

type Member = Pick<StaffMember, 'id' | 'role' | 'groupId' | 'districtCode'>;

/**
 * The same as `visibleTo`, for many people on facts that are at hand: who is to be told of a rung is asked a hundred times in a batch.
 * test/rooms/ladder/visibility.ts holds the two against each other. Pure.
 */
export const isVisibleTo = (member: Member, facts: VisibilityFacts): boolean =>
  facts.kase.districtCode === member.districtCode && !isExcluded(member, facts) && byRole(member, facts);

const isExcluded = ({ id, groupId }: Member, { exclusions }: VisibilityFacts): boolean =>
  exclusions.some((x) => x.liftedAt === null && (x.staffId === id || x.groupId === groupId));

const byRole = (member: Member, facts: VisibilityFacts): boolean => {
  const { kase } = facts;
  const isSeated = (part: Assignment['part']) =>
    facts.assignments.some((a) => a.part === part && a.groupId === member.groupId && a.releasedAt === null);
  const isNamed = () => facts.verifiers.some((v) => v.staffId === member.id && v.releasedAt === null);
  switch (member.role) {
    case 'intake_supervisor':
    case 'head':
    case 'district_office':
    case 'auditor':
      return true;
    case 'intake_clerk':
      return kase.receivedGroupId === member.groupId;
    case 'guidance_leader':
      return isSeated('lead') || isNamed();
    case 'guidance_member':
      return isSeated('lead') || isNamed() || (kase.receivedById === member.id && kase.state === 'registered');
    case 'town_leader':
    case 'town_member':
      return isSeated('co_handler');
    case 'reviewer':
      return facts.reviews.some((r) => r.bodyGroupId === member.groupId);
    case 'discipline_liaison':
      return (
        kase.category === 'accusation' || facts.isReferred || facts.actions.some((a) => DISCIPLINE_ACTION_CODES.includes(a.code))
      );
    case 'admin':
      return false;
    default:
      return member.role satisfies never;
  }
};
