import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { CONSOLE } from '../platform/audit/audit-fact.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { GroupRow } from './group.entity.js';
import type { Group } from './group.js';
import { insistOn } from './office-acts.js';
import { hashPassword } from './passwords.js';
import { GoodPasswords } from './sign-in/good-passwords.js';
import { PeopleNews } from './people-news.js';
import { PeopleService, type NewGroup, type NewStaff } from './people.service.js';
import type { StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

export type FirstAdministrator = { districtCode: string; username: string; name: string; password: string };

/** What an administrator does: accounts and groups of the own district. */
@Injectable()
export class AdministrationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly news: PeopleNews,
    private readonly goodPasswords: GoodPasswords,
  ) {}

  /** Opens an account whose first password must be changed. Throws NotYourRole, BadRequest, Refused `staff.username-taken`. */
  async addStaff(
    actor: Staff,
    { password, ...account }: Omit<NewStaff, 'passwordHash'> & { password: string },
  ): Promise<StaffMember> {
    insistOn('openAccounts', actor);
    await this.goodPasswords.insistOn(password, { ...account, districtCode: actor.districtCode });
    const passwordHash = await hashPassword(password);
    return this.work.write(async (tx) => {
      const group = await tx.findOne(GroupRow, { id: account.groupId, districtCode: actor.districtCode });
      if (!group) throw new BadRequest(refusal('staff.unknown-group', '本区没有这个小组。', 'The district has no such group.'));
      const member = await this.people.createStaff(tx, { mustChangePassword: true, ...account, passwordHash });
      this.news.record(tx, actor, 'staff.add', member);
      await this.news.changed(tx, { districtCode: actor.districtCode, staffId: member.id });
      return member;
    });
  }

  /** Throws NotYourRole, BadRequest. */
  async addGroup(actor: Staff, group: Omit<NewGroup, 'districtCode'>): Promise<Group> {
    insistOn('foundGroups', actor);
    return this.work.write(async (tx) => {
      const created = await this.people.createGroup(tx, { ...group, districtCode: actor.districtCode });
      await this.news.changed(tx, { districtCode: actor.districtCode });
      return created;
    });
  }

  /** Whether somebody can already administer this installation. */
  async hasAdministrator(): Promise<boolean> {
    return (await this.reader.findOne(StaffRow, { role: 'admin' })) !== undefined;
  }

  /** For an empty installation. Throws Refused `people.administrator-exists` once there is one, BadRequest on a bad password. */
  async createFirstAdministrator({ districtCode, username, name, password }: FirstAdministrator): Promise<StaffMember> {
    await this.goodPasswords.insistOn(password, { districtCode, username, name });
    const passwordHash = await hashPassword(password);
    return this.work.write(async (tx) => {
      if (await tx.findOne(StaffRow, { role: 'admin' })) throw new Refused(ADMINISTRATOR_EXISTS);
      const group = await this.people.createGroup(tx, { districtCode, kind: 'administration', name: '系统管理' });
      const member = await this.people.createStaff(tx, { username, passwordHash, name, role: 'admin', groupId: group.id });
      this.news.record(tx, CONSOLE, 'staff.add', member);
      return member;
    });
  }
}

const ADMINISTRATOR_EXISTS = refusal(
  'people.administrator-exists',
  '已有系统管理员，请由其开设账号。',
  'There already is an administrator; ask that person for an account.',
);
