import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Role, Staff } from '../kernel/actor.js';
import type { Day } from '../kernel/time.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AbsencesService } from './absences.service.js';
import { AdministrationService } from './administration.service.js';
import { AbsenceDto, DeputyDto } from './dto/absence.dto.js';
import { NewStaffDto } from './dto/new-staff.dto.js';
import { StaffChangeDto } from './dto/staff-change.dto.js';
import { For, isFor } from './office-acts.js';
import { PeopleService } from './people.service.js';
import { StaffChangesService } from './staff-changes.service.js';
import type { StaffMember } from './staff-member.js';
import { mayCheck, mayGuide, mayVerify } from './who-may.js';

type StaffView = {
  id: string;
  name: string;
  role: Role;
  title: string | null;
  groupId: string;
  groupName: string | null;
  townCode: string | null;
  deputyOf: string | null;
  deputyFrom: Day | null;
  deputyTo: Day | null;
  absentFrom: Day | null;
  absentTo: Day | null;
  active: boolean;
  /** Whether the office allows to be named for it; what the case itself has against it is said when it is done. */
  mayVerify: boolean;
  mayCheck: boolean;
  mayGuide: boolean;
  /** Only an administrator reads the sign-in names. */
  username?: string;
};

@ApiTags('staff')
@Controller('api/staff')
export class StaffController {
  constructor(
    private readonly people: PeopleService,
    private readonly administration: AdministrationService,
    private readonly absences: AbsencesService,
    private readonly changes: StaffChangesService,
  ) {}

  /** The accounts of the caller's own district. */
  @Get()
  async list(@CurrentStaff() actor: Staff): Promise<{ items: StaffView[] }> {
    const roster = await this.people.roster(actor.districtCode);
    return { items: roster.staff.map((member) => viewFor(actor, member, roster.group(member.groupId)?.name ?? null)) };
  }

  /** Administrators only. */
  @For('openAccounts')
  @Post()
  async add(@CurrentStaff() actor: Staff, @Body() account: NewStaffDto): Promise<StaffView> {
    return this.view(actor, await this.administration.addStaff(actor, account));
  }

  /** Another name, group, title, or in office or not; every case is compared with it anew. Administrators only. */
  @For('changeStaff')
  @Patch(':id')
  async change(@CurrentStaff() actor: Staff, @Param('id') id: string, @Body() change: StaffChangeDto): Promise<StaffView> {
    return this.view(actor, await this.changes.change(actor, id, change));
  }

  /** Away from … to …, both days included; `to` null until further notice, `from` null when back. The person, district office, administrator. */
  @Patch(':id/absence')
  async setAbsence(@CurrentStaff() actor: Staff, @Param('id') id: string, @Body() absence: AbsenceDto): Promise<StaffView> {
    return this.view(actor, await this.absences.setAbsence(actor, id, absence));
  }

  /** Stands in for a colleague of the same role, between days or whenever that one is away; `deputyOf` null for nobody. Administrators only. */
  @For('nameDeputies')
  @Patch(':id/deputy')
  async setDeputy(@CurrentStaff() actor: Staff, @Param('id') id: string, @Body() deputy: DeputyDto): Promise<StaffView> {
    return this.view(actor, await this.absences.setDeputy(actor, id, deputy));
  }

  private async view(actor: Staff, member: StaffMember): Promise<StaffView> {
    return viewFor(actor, member, (await this.people.group(member.groupId))?.name ?? null);
  }
}

const viewFor = (actor: Staff, member: StaffMember, groupName: string | null): StaffView => {
  const { username, id, name, role, title, groupId, townCode, deputyOf, deputyFrom, deputyTo, absentFrom, absentTo, active } =
    member;
  const seat = { id, name, role, title, groupId, groupName, townCode, active };
  const tasks = { mayVerify: mayVerify(role), mayCheck: mayCheck(role), mayGuide: mayGuide(role) };
  const view = { ...seat, ...tasks, deputyOf, deputyFrom, deputyTo, absentFrom, absentTo };
  return isFor('openAccounts', actor.role) ? { ...view, username } : view;
};
