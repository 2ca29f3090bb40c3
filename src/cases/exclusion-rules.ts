import type { Role } from '../kernel/actor.js';
import type { StaffMember } from '../people/staff-member.js';
import type { Conflict } from './conflict-rules.js';
import type { Exclusion } from './entities/exclusion.entity.js';
import type { CaseState } from './vocabulary.js';

type Known = Pick<Exclusion, 'staffId' | 'groupId' | 'reason' | 'liftedAt'>;

/**
 * `anew`: respondents that were just told, so what was decided about others says nothing about them. `again`: the same facts, seen once
 * more; whom the head has found to bear a likeness of names only is not shut out for it a second time, unless the person was renamed since.
 */
export type Comparing = { how: 'anew' } | { how: 'again'; renamedId?: string | null };

/** Conflicts for which nobody is out yet. A mere likeness of names does not stand in the way of what is more. Pure. */
export const conflictsToWrite = (found: readonly Conflict[], known: readonly Known[], comparing: Comparing): Conflict[] => {
  const isOf =
    ({ staffId, groupId }: Conflict) =>
    (x: Known) =>
      x.staffId === staffId && x.groupId === groupId;
  const isOut = (conflict: Conflict): boolean =>
    known
      .filter(isOf(conflict))
      .some((x) => x.liftedAt === null && (x.reason !== 'NAME_MATCH' || conflict.reason === 'NAME_MATCH'));
  const isDecided = (conflict: Conflict): boolean =>
    comparing.how === 'again' &&
    conflict.reason === 'NAME_MATCH' &&
    conflict.staffId !== comparing.renamedId &&
    known.filter(isOf(conflict)).some((x) => x.liftedAt !== null && x.reason === 'NAME_MATCH');
  return found.filter((conflict) => !isOut(conflict) && !isDecided(conflict));
};

/** A person and the group that the person has left; null where nobody left any. */
export type Left = { staffId: string | null; leftGroupId: string | null };

/** Nobody gets to read what their group is accused of by moving to another: whoever leaves a group stays out of what it is shut out from. Pure. */
export const ofFormerGroup = (known: readonly Known[], { staffId, leftGroupId }: Left): Conflict[] =>
  staffId === null || leftGroupId === null
    ? []
    : known
        .filter((x) => x.liftedAt === null && x.groupId === leftGroupId)
        .map(({ reason }) => ({ staffId, groupId: null, reason }));

/** What stood against this person by declaration alone and is struck out: nothing declared supports it any more. Pure. */
export const toLift = <X extends Known>(known: readonly X[], found: readonly Conflict[], staffId: string): X[] =>
  known.filter(
    (x) =>
      x.liftedAt === null &&
      x.reason === 'DECLARED' &&
      x.staffId === staffId &&
      !found.some((conflict) => conflict.reason === 'DECLARED' && conflict.staffId === staffId),
  );

/** Roles that a case cannot do without, each with its deputies. */
const SINGLE_ROLES = ['intake_supervisor', 'district_office', 'head'] as const satisfies readonly Role[];

type Person = Pick<StaffMember, 'id' | 'role' | 'groupId' | 'active'>;

/**
 * Single roles of which everybody in office is out, deputies too: then the city body takes the case (model §4.11). A likeness of names leaves
 * the desk and the office their turn, since the head decides about it; about a head nobody else here does. Pure.
 */
export const rolesWithoutAnybody = (staff: readonly Person[], exclusions: readonly Known[]): Role[] => {
  const standing = exclusions.filter((x) => x.liftedAt === null);
  const isOut = ({ id, groupId, role }: Person): boolean =>
    standing.some(
      (x) =>
        (x.staffId === id && (x.reason !== 'NAME_MATCH' || role === 'head')) || (x.groupId !== null && x.groupId === groupId),
    );
  return SINGLE_ROLES.filter((role) => {
    const holders = staff.filter((member) => member.role === role && member.active);
    return holders.length > 0 && holders.every(isOut);
  });
};

/** Before the reply a case can still be sent on; after it only what is left of it is done here. */
export const SENT_ON_FROM: readonly CaseState[] = ['registered', 'routed', 'verifying', 'correcting', 'explaining'];
