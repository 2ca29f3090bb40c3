import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { IssueKeyDto } from './dto/open311-admin.dto.js';
import { KeysService, type KeyView } from './keys.service.js';

@ApiTags('open311')
@For('keepOpen311')
@Controller('api/open311-keys')
export class KeysController {
  constructor(private readonly keys: KeysService) {}

  /** The district's, newest first, without their secrets. */
  @Get()
  list(@CurrentStaff() staff: Staff): Promise<{ items: KeyView[] }> {
    return this.keys.list(staff);
  }

  /** The key is in this answer and nowhere else. */
  @Post()
  issue(@CurrentStaff() staff: Staff, @Body() { name }: IssueKeyDto): Promise<{ apiKey: string; key: KeyView }> {
    return this.keys.issue(staff, name);
  }

  @Delete(':id')
  @HttpCode(204)
  revoke(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.keys.revoke(staff, id);
  }
}
