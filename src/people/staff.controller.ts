import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Role, Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AdministrationService } from './administration.service.js';
import { NewStaffDto } from './dto/new-staff.dto.js';
import { PeopleService } from './people.service.js';
import type { StaffMember } from './staff-member.js';

type StaffView = {
  id: string;
  name: string;
  role: Role;
  title: string | null;
  groupId: string;
  groupName: string | null;
  townCode: string | null;
  deputyOf: string | null;
  active: boolean;
  /** Only an administrator reads the sign-in names. */
  username?: string;
};

@ApiTags('staff')
@Controller('api/staff')
export class StaffController {
  constructor(
    private readonly people: PeopleService,
    private readonly administration: AdministrationService,
  ) {}

  /** The accounts of the caller's own district. */
  @Get()
  async list(@CurrentStaff() actor: Staff): Promise<{ items: StaffView[] }> {
    const roster = await this.people.roster(actor.districtCode);
    return { items: roster.staff.map((member) => viewFor(actor, member, roster.group(member.groupId)?.name ?? null)) };
  }

  /** Administrators only. */
  @Post()
  async add(@CurrentStaff() actor: Staff, @Body() account: NewStaffDto): Promise<StaffView> {
    const member = await this.administration.addStaff(actor, account);
    return viewFor(actor, member, (await this.people.group(member.groupId))?.name ?? null);
  }
}

const viewFor = (actor: Staff, member: StaffMember, groupName: string | null): StaffView => {
  const { id, name, role, title, groupId, townCode, deputyOf, active, username } = member;
  const view = { id, name, role, title, groupId, groupName, townCode, deputyOf, active };
  return actor.role === 'admin' ? { ...view, username } : view;
};
