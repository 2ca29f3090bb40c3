import { Injectable } from '@nestjs/common';
import type { Role } from '../kernel/actor.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { districtOf } from '../regions/region.js';
import { ShortMemory } from '../regions/short-memory.js';
import { GroupRow, GroupTownRow } from './group.entity.js';
import type { Group, GroupMember } from './group.js';
import { insertStaff, type NewStaff } from './new-account.js';
import { insertGroup, insertMember, type NewGroup } from './new-group.js';
import { loadRoster, withTowns, type Roster } from './roster.js';
import { memberOf, type StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

export type { Group, GroupKind, GroupMember } from './group.js';
export type { NewStaff } from './new-account.js';
export type { NewGroup } from './new-group.js';
export type { StaffMember } from './staff-member.js';

/**
 * Who is who. Without `reads` the answer comes from memory and is at most 5 s behind other processes (own writes show at
 * once); with `reads`, from that connection, for what the same transaction wrote.
 */
@Injectable()
export class PeopleService {
  private readonly rosters = new ShortMemory<Roster>((district) => loadRoster(this.reader, district));
  private readonly accounts = new ShortMemory<StaffMember | undefined>((id) => findStaff(this.reader, id), 5000, 20_000);
  private readonly singleGroups = new ShortMemory<Group | undefined>((id) => findGroup(this.reader, id), 5000, 20_000);

  constructor(private readonly reader: Reader) {}

  group(id: string, reads?: Reads): Promise<Group | undefined> {
    return reads ? findGroup(reads, id) : this.singleGroups.get(id);
  }

  async groups(districtCode: string, reads?: Reads): Promise<readonly Group[]> {
    return (await this.roster(districtCode, reads)).groups;
  }

  async guidanceGroups(districtCode: string, reads?: Reads): Promise<Group[]> {
    return (await this.groups(districtCode, reads)).filter(({ kind }) => kind === 'guidance');
  }

  /** The district guidance group (区指导组) that leads every case of the town. */
  async guidanceGroupFor(townCode: string, reads?: Reads): Promise<Group | undefined> {
    return (await this.roster(districtOf(townCode), reads)).guidanceGroupFor(townCode);
  }

  /** The town leadership group (镇领导小组), co-handler of the town's cases. */
  async townGroupOf(townCode: string, reads?: Reads): Promise<Group | undefined> {
    return (await this.roster(districtOf(townCode), reads)).townGroupOf(townCode);
  }

  async reviewGroups(districtCode: string, level: number, reads?: Reads): Promise<Group[]> {
    return (await this.roster(districtCode, reads)).reviewGroups(level);
  }

  async membersOf(groupId: string, reads?: Reads): Promise<GroupMember[]> {
    const group = await this.group(groupId, reads);
    return group ? (await this.roster(group.districtCode, reads)).membersOf(groupId) : [];
  }

  staff(id: string, reads?: Reads): Promise<StaffMember | undefined> {
    return reads ? findStaff(reads, id) : this.accounts.get(id);
  }

  async staffByUsername(username: string, reads: Reads = this.reader): Promise<StaffMember | undefined> {
    const row = await reads.findOne(StaffRow, { username });
    return row && memberOf(row);
  }

  /** Active accounts of the role. */
  async staffOfRole(districtCode: string, role: Role, reads?: Reads): Promise<StaffMember[]> {
    return (await this.roster(districtCode, reads)).ofRole(role);
  }

  roster(districtCode: string, reads?: Reads): Promise<Roster> {
    return reads ? loadRoster(reads, districtCode) : this.rosters.get(districtCode);
  }

  /** Opens an account. Throws BadRequest and Refused as `insertStaff` says. */
  async createStaff(tx: Tx, account: NewStaff): Promise<StaffMember> {
    const member = memberOf(await insertStaff(tx, account));
    this.forgetAfter(tx, member);
    return member;
  }

  /** Founds a group with its towns and its members without accounts. Throws BadRequest as `insertGroup` says. */
  async createGroup(tx: Tx, group: NewGroup): Promise<Group> {
    const created = await insertGroup(tx, group);
    this.forgetAfter(tx, created);
    return created;
  }

  async addMember(tx: Tx, group: Group, member: { name: string; post?: string | null; staffId?: string | null }): Promise<void> {
    await insertMember(tx, group.id, member);
    this.forgetAfter(tx, group);
  }

  /** After the commit this process reads anew; others follow within 5 s. */
  forgetAfter(tx: Tx, { districtCode, id }: { districtCode: string; id: string }): void {
    tx.afterCommit(() => {
      this.rosters.forget(districtCode);
      this.accounts.forget(id);
      this.singleGroups.forget(id);
    });
  }
}

const findStaff = async (reads: Reads, id: string): Promise<StaffMember | undefined> => {
  const row = await reads.findOne(StaffRow, { id });
  return row && memberOf(row);
};

const findGroup = async (reads: Reads, id: string): Promise<Group | undefined> => {
  const row = await reads.findOne(GroupRow, { id });
  return row && withTowns(row, await reads.find(GroupTownRow, { groupId: id }, { townCode: 'ASC' }));
};
