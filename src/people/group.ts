import type { Role } from '../kernel/actor.js';

export const GROUP_KINDS = [
  'intake',
  'guidance',
  'town',
  'district_office',
  'leadership',
  'discipline',
  'review',
  'audit',
  'administration',
] as const;

export type GroupKind = (typeof GROUP_KINDS)[number];

export type Group = {
  id: string;
  districtCode: string;
  kind: GroupKind;
  /** Review bodies only: 1 review (复查), 2 re-check (复核). */
  level: number | null;
  name: string;
  /** Guidance: the towns it leads. Town leadership group: its own. */
  townCodes: string[];
};

/** A seat in a group. Leaders of a town often have no account; their seat still matters for recusal. */
export type GroupMember = { groupId: string; staffId: string | null; name: string; post: string | null };

/** Where each role has its seat. */
export const GROUP_KIND_OF_ROLE: Readonly<Record<Role, GroupKind>> = {
  intake_clerk: 'intake',
  intake_supervisor: 'intake',
  guidance_member: 'guidance',
  guidance_leader: 'guidance',
  head: 'leadership',
  town_leader: 'town',
  town_member: 'town',
  district_office: 'district_office',
  discipline_liaison: 'discipline',
  reviewer: 'review',
  auditor: 'audit',
  admin: 'administration',
};
