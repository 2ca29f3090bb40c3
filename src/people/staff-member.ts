import type { Role, Staff } from '../kernel/actor.js';
import type { Day, Instant } from '../kernel/time.js';
import type { StaffRow } from './staff.entity.js';

/** An account as other rooms see it: everything but the password. */
export type StaffMember = {
  id: string;
  username: string;
  name: string;
  role: Role;
  groupId: string;
  townCode: string | null;
  districtCode: string;
  title: string | null;
  deputyOf: string | null;
  deputyFrom: Day | null;
  deputyTo: Day | null;
  absentFrom: Day | null;
  absentTo: Day | null;
  active: boolean;
  mustChangePassword: boolean;
  secondFactorSince: Instant | null;
};

export const memberOf = ({ passwordHash: _hash, ...member }: StaffRow): StaffMember => member;

/** The account as the actor that verbs receive. */
export const actorFor = (member: StaffMember): Staff => ({
  kind: 'staff',
  id: member.id,
  name: member.name,
  role: member.role,
  districtCode: member.districtCode,
  groupId: member.groupId,
  ...(member.townCode === null ? {} : { townCode: member.townCode }),
});
