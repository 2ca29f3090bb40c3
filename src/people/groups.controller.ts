import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AdministrationService } from './administration.service.js';
import { NewGroupDto } from './dto/new-group.dto.js';
import type { Group } from './group.js';
import { PeopleService } from './people.service.js';

@ApiTags('staff')
@Controller('api/groups')
export class GroupsController {
  constructor(
    private readonly people: PeopleService,
    private readonly administration: AdministrationService,
  ) {}

  /** The groups of the caller's own district, with their towns. */
  @Get()
  async list(@CurrentStaff() actor: Staff): Promise<{ items: readonly Group[] }> {
    return { items: await this.people.groups(actor.districtCode) };
  }

  /** Administrators only. */
  @Post()
  add(@CurrentStaff() actor: Staff, @Body() group: NewGroupDto): Promise<Group> {
    return this.administration.addGroup(actor, group);
  }
}
