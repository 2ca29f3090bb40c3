import { coHandlerOf, leadOf } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { coHandlerFor, conflictedGroups, freeGuidanceGroups, leadFor } from '../cases/seat-rules.js';
import type { Group } from '../people/group.js';
import type { StaffMember } from '../people/staff-member.js';

/** The groups of a case: who leads, who co-handles. */
export type Seats = { leadGroupId: string | undefined; coHandlerGroupId: string | undefined };

export type People = { groups: readonly Group[]; staff: readonly StaffMember[] };

/** Who leads and co-handles now; undefined when no group has a part any more. Pure. */
export const seatsNow = (file: CaseFile): Seats | undefined => {
  const seats = { leadGroupId: leadOf(file)?.groupId, coHandlerGroupId: coHandlerOf(file)?.groupId };
  return seats.leadGroupId || seats.coHandlerGroupId ? seats : undefined;
};

/**
 * Who leads and co-handles the new round, conflicts checked anew: the groups that had it (or are to have it), unless they are shut out
 * by now. Another guidance group takes the place of the lead, or nobody where none is free; nobody takes that of the town group. Pure.
 */
export const seatsOf = (file: CaseFile, { groups, staff }: People, wanted: Seats | undefined = seatsNow(file)): Seats => {
  const facts = { exclusions: file.exclusions, staff };
  const lead = leadFor(file.kase.townCode, groups, facts)?.id;
  if (wanted === undefined) return { leadGroupId: lead, coHandlerGroupId: coHandlerFor(file.kase.townCode, groups, facts)?.id };
  const { leadGroupId, coHandlerGroupId } = wanted;
  const isFree = freeGuidanceGroups(groups, facts).some((g) => g.id === leadGroupId);
  const isConflicted = coHandlerGroupId !== undefined && conflictedGroups(facts).has(coHandlerGroupId);
  return { leadGroupId: isFree ? leadGroupId : lead, coHandlerGroupId: isConflicted ? undefined : coHandlerGroupId };
};
