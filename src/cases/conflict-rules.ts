import type { Role } from '../kernel/actor.js';
import type { Group } from '../people/group.js';
import type { StaffMember } from '../people/staff-member.js';
import type { ExclusionReason, RespondentType } from './vocabulary.js';

export type Accused = {
  type: RespondentType;
  /** As it was told: what conflicts are looked for with. */
  name: string;
  /** As the case keeps it: without the complainant's own name. */
  shownName?: string;
  townCode?: string | null;
  villageCode?: string | null;
  groupId?: string | null;
  staffId?: string | null;
};

export type ConflictFacts = {
  respondents: readonly Accused[];
  /** The town of the case, for an accused group that names no town of its own. */
  townCode: string | null;
  groups: readonly Group[];
  staff: readonly StaffMember[];
  /** Seats without an account count as well: their group is the one that would get the case. */
  seats: readonly { groupId: string; name: string }[];
};

export type Conflict = { groupId: string | null; staffId: string | null; reason: ExclusionReason };

const TOWN_TYPES: readonly RespondentType[] = ['TOWN_LEADERSHIP_GROUP', 'TOWN_MEMBER', 'TOWN_STAFF'];

const groupOf = ({ type, townCode, groupId }: Accused, facts: ConflictFacts): Group | undefined => {
  if (groupId) return facts.groups.find((g) => g.id === groupId);
  const kind = TOWN_TYPES.includes(type) ? 'town' : type === 'GUIDANCE_GROUP' ? 'guidance' : undefined;
  const town = townCode ?? facts.townCode;
  return kind && town ? facts.groups.find((g) => g.kind === kind && g.townCodes.includes(town)) : undefined;
};

/** An office is a person here: its holder goes, the deputy steps in (model §4.11). */
const ROLE_OF_OFFICE: Partial<Record<RespondentType, Role>> = { HEAD: 'head', DISTRICT_OFFICE: 'district_office' };

const holdersOf = ({ type }: Accused, { staff }: ConflictFacts): StaffMember[] => {
  const office = ROLE_OF_OFFICE[type];
  return office === undefined ? [] : staff.filter((s) => s.role === office && s.active && s.deputyOf === null);
};

/** A name as written in a complaint may carry the post behind it: 某某（某镇副镇长）. */
const bareName = (name: string): string => name.split(/[（(，,、\s]/u)[0] ?? name;

/** Whether the words in a complaint name this person. Pure. */
export const isNamed = (accused: string, name: string): boolean =>
  name.length >= 2 && (accused === name || bareName(accused) === name);

/**
 * Who must neither handle nor read a case against these respondents (model §4.11, R20, R22). An accused group, the group of an
 * accused member, and an accused person by account are out for good; a mere likeness of names keeps the case from that person
 * until the head has decided. Pure.
 */
export const conflictsWith = (facts: ConflictFacts): Conflict[] => {
  const conflicts = new Map<string, Conflict>();
  const add = (conflict: Conflict) => {
    const key = `${conflict.groupId}/${conflict.staffId}`;
    if (!conflicts.has(key)) conflicts.set(key, conflict);
  };
  for (const accused of facts.respondents) {
    const group = groupOf(accused, facts);
    if (group) add({ groupId: group.id, staffId: null, reason: 'RESPONDENT_GROUP' });
    if (accused.staffId) {
      add({ groupId: null, staffId: accused.staffId, reason: 'RESPONDENT' });
      continue;
    }
    for (const { id } of holdersOf(accused, facts)) add({ groupId: null, staffId: id, reason: 'RESPONDENT' });
    for (const member of facts.staff.filter((s) => isNamed(accused.name, s.name))) {
      add({ groupId: null, staffId: member.id, reason: 'NAME_MATCH' });
    }
    for (const seat of facts.seats.filter((s) => isNamed(accused.name, s.name))) {
      if (facts.groups.some((g) => g.id === seat.groupId && g.kind === 'town'))
        add({ groupId: seat.groupId, staffId: null, reason: 'RESPONDENT_GROUP' });
    }
  }
  return [...conflicts.values()];
};
