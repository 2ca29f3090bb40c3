import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AdministrationService } from './administration.service.js';
import { NewGroupDto, SeatDto } from './dto/new-group.dto.js';
import type { Group } from './group.js';
import { For } from './office-acts.js';
import { PeopleService } from './people.service.js';
import { StaffChangesService, type SeatView } from './staff-changes.service.js';

@ApiTags('staff')
@Controller('api/groups')
export class GroupsController {
  constructor(
    private readonly people: PeopleService,
    private readonly administration: AdministrationService,
    private readonly changes: StaffChangesService,
  ) {}

  /** The groups of the caller's own district, with their towns. */
  @Get()
  async list(@CurrentStaff() actor: Staff): Promise<{ items: readonly Group[] }> {
    return { items: await this.people.groups(actor.districtCode) };
  }

  /** Administrators only. */
  @For('foundGroups')
  @Post()
  add(@CurrentStaff() actor: Staff, @Body() group: NewGroupDto): Promise<Group> {
    return this.administration.addGroup(actor, group);
  }

  /** Members without an account. Administrators only. */
  @For('changeStaff')
  @Get(':id/members')
  seats(@CurrentStaff() actor: Staff, @Param('id') id: string): Promise<{ items: SeatView[] }> {
    return this.changes.seats(actor, id);
  }

  /** A member without an account; every case is compared with it anew. Administrators only. */
  @For('changeStaff')
  @Post(':id/members')
  addSeat(@CurrentStaff() actor: Staff, @Param('id') id: string, @Body() seat: SeatDto): Promise<SeatView> {
    return this.changes.addSeat(actor, id, seat);
  }

  /** Administrators only. */
  @For('changeStaff')
  @Delete(':id/members/:memberId')
  removeSeat(@CurrentStaff() actor: Staff, @Param('id') id: string, @Param('memberId') memberId: string): Promise<SeatView> {
    return this.changes.removeSeat(actor, id, memberId);
  }
}
