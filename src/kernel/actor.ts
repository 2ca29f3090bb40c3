/** The twelve staff roles (model §4.11). */
export const ROLES = [
  'intake_clerk',
  'intake_supervisor',
  'guidance_member',
  'guidance_leader',
  'head',
  'town_leader',
  'town_member',
  'district_office',
  'discipline_liaison',
  'reviewer',
  'auditor',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** A signed-in member of staff, as every verb receives it. */
export type Staff = {
  kind: 'staff';
  id: string;
  name: string;
  role: Role;
  districtCode: string;
  groupId: string;
  /** Only for town roles: the 9-digit code of the own town. */
  townCode?: string;
};

/** The complainant, proven by case number and query code; acts on that one case. */
export type Citizen = { kind: 'citizen'; caseId: string; districtCode: string };

/** The application itself: clocks and notices, never decisions. */
export type System = { kind: 'system'; districtCode: string };

export type Actor = Staff | Citizen | System;

/** The name under which an actor stands in records. */
export const actorId = (actor: Actor): string => (actor.kind === 'staff' ? actor.id : actor.kind);
