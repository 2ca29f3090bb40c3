import type { Role } from '../kernel/actor.js';
import type { Reads } from '../platform/database/tx.js';
import { GroupMemberRow, GroupRow, GroupTownRow } from './group.entity.js';
import type { Group, GroupMember } from './group.js';
import { memberOf, type StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

/** The people and groups of one district: some forty and a dozen. Immutable. */
export class Roster {
  private readonly groupById: ReadonlyMap<string, Group>;
  private readonly staffById: ReadonlyMap<string, StaffMember>;

  constructor(
    readonly groups: readonly Group[],
    readonly staff: readonly StaffMember[],
    private readonly members: readonly GroupMember[],
  ) {
    this.groupById = new Map(groups.map((group) => [group.id, group]));
    this.staffById = new Map(staff.map((member) => [member.id, member]));
  }

  group(id: string): Group | undefined {
    return this.groupById.get(id);
  }

  member(id: string): StaffMember | undefined {
    return this.staffById.get(id);
  }

  /** The one guidance group that leads the town; several cannot. */
  guidanceGroupFor(townCode: string): Group | undefined {
    return this.groups.find(({ kind, townCodes }) => kind === 'guidance' && townCodes.includes(townCode));
  }

  townGroupOf(townCode: string): Group | undefined {
    return this.groups.find(({ kind, townCodes }) => kind === 'town' && townCodes.includes(townCode));
  }

  reviewGroups(level: number): Group[] {
    return this.groups.filter((group) => group.kind === 'review' && group.level === level);
  }

  /** Everybody with a seat: those with an account, and those of whom only name and post are known. */
  membersOf(groupId: string): GroupMember[] {
    const seated = this.members.filter((member) => member.groupId === groupId);
    const listed = new Set(seated.map(({ staffId }) => staffId));
    const others = this.staff.filter((member) => member.groupId === groupId && !listed.has(member.id));
    return [...seated, ...others.map(({ id, name, title }) => ({ groupId, staffId: id, name, post: title }))];
  }

  ofRole(role: Role): StaffMember[] {
    return this.staff.filter((member) => member.role === role && member.active);
  }
}

export const loadRoster = async (reads: Reads, districtCode: string): Promise<Roster> => {
  const groups = await reads.find(GroupRow, { districtCode }, { id: 'ASC' });
  const ids = groups.map(({ id }) => id);
  const towns = await reads.find(GroupTownRow, { groupId: ids }, { townCode: 'ASC' });
  const members = await reads.find(GroupMemberRow, { groupId: ids }, { id: 'ASC' });
  const staff = await reads.find(StaffRow, { districtCode }, { username: 'ASC' });
  return new Roster(
    groups.map((group) => withTowns(group, towns)),
    staff.map(memberOf),
    members,
  );
};

export const withTowns = (group: GroupRow, towns: readonly GroupTownRow[]): Group => ({
  ...group,
  townCodes: towns.filter(({ groupId }) => groupId === group.id).map(({ townCode }) => townCode),
});
