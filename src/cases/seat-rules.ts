import type { Group } from '../people/group.js';
import type { StaffMember } from '../people/staff-member.js';
import type { Exclusion } from './entities/exclusion.entity.js';

export type SeatFacts = {
  exclusions: readonly Pick<Exclusion, 'staffId' | 'groupId' | 'reason' | 'liftedAt'>[];
  staff: readonly Pick<StaffMember, 'id' | 'groupId' | 'active'>[];
};

/**
 * Groups that must have no seat in the case (model §4.11, R22): those shut out themselves, and those of an accused member. A mere
 * likeness of names, or one person's recusal, keeps out that person alone. Pure.
 */
export const conflictedGroups = ({ exclusions, staff }: SeatFacts): ReadonlySet<string> => {
  const conflicted = new Set<string>();
  for (const { staffId, groupId, reason, liftedAt } of exclusions) {
    if (liftedAt !== null) continue;
    if (groupId !== null) conflicted.add(groupId);
    const accused = reason === 'RESPONDENT' ? staff.find((s) => s.id === staffId) : undefined;
    if (accused) conflicted.add(accused.groupId);
  }
  return conflicted;
};

/** Guidance groups that may lead: unconflicted, with at least one person who may open the case. In the order given. Pure. */
export const freeGuidanceGroups = (groups: readonly Group[], facts: SeatFacts): Group[] => {
  const conflicted = conflictedGroups(facts);
  const excluded = new Set(facts.exclusions.filter((x) => x.liftedAt === null).map((x) => x.staffId));
  const isStaffed = (group: Group) => facts.staff.some((s) => s.active && s.groupId === group.id && !excluded.has(s.id));
  return groups.filter((g) => g.kind === 'guidance' && !conflicted.has(g.id) && isStaffed(g));
};

/** Who leads: the town's own guidance group, else another free one of the district; nobody when none is free. Pure. */
export const leadFor = (townCode: string | null, groups: readonly Group[], facts: SeatFacts): Group | undefined => {
  const free = freeGuidanceGroups(groups, facts);
  return free.find((g) => townCode !== null && g.townCodes.includes(townCode)) ?? free[0];
};

/** Who co-handles: the town leadership group, unless it or its member is accused or recused. Pure. */
export const coHandlerFor = (townCode: string | null, groups: readonly Group[], facts: SeatFacts): Group | undefined => {
  const conflicted = conflictedGroups(facts);
  return groups.find((g) => g.kind === 'town' && townCode !== null && g.townCodes.includes(townCode) && !conflicted.has(g.id));
};

/** A group with accounts of which none may open the case. One without accounts is reached on paper. Pure. */
const isAllOut = ({ id }: Pick<Group, 'id'>, { exclusions, staff }: SeatFacts): boolean => {
  const excluded = new Set(exclusions.filter((x) => x.liftedAt === null).map((x) => x.staffId));
  const members = staff.filter((s) => s.active && s.groupId === id);
  return members.length > 0 && members.every((s) => excluded.has(s.id));
};

/** Who reviews at this level: a body that is not shut out, with somebody who may open the case or none who could; else the city's. Pure. */
export const reviewBodyFor = (level: number, groups: readonly Group[], facts: SeatFacts): Group | undefined => {
  const conflicted = conflictedGroups(facts);
  const bodies = (wanted: number) => groups.filter((g) => g.kind === 'review' && g.level === wanted && !conflicted.has(g.id));
  const own = bodies(level);
  const city = bodies(CITY_LEVEL);
  const isFree = (group: Group) => !isAllOut(group, facts);
  return own.find(isFree) ?? city.find(isFree) ?? own[0] ?? city[0];
};

/** The re-check (复核) is the city's. */
const CITY_LEVEL = 2;

/** The city body: whoever re-checks for this district. Pure. */
export const cityBodyOf = (groups: readonly Group[]): Group | undefined =>
  groups.find((g) => g.kind === 'review' && g.level === CITY_LEVEL);
