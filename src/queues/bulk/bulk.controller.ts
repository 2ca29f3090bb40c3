import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { BulkDto } from '../dto/bulk.dto.js';
import { BulkService, type BulkResult } from './bulk.service.js';

@ApiTags('queues')
@Controller('api/queues/bulk')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  /** One act on up to 50 cases, with a result for each; `dryRun` says what would happen. */
  @Post()
  @HttpCode(200)
  act(@CurrentStaff() staff: Staff, @Body() input: BulkDto): Promise<BulkResult> {
    return this.bulk.act(staff, input);
  }
}
