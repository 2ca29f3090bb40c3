import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ColumnsDto, QueuesDto } from './dto/queues.dto.js';
import type { QueueColumn } from './queue-columns.js';
import { QueueCountsService, type Queues } from './queue-counts.service.js';

@ApiTags('queues')
@Controller('api/queues')
export class QueuesController {
  constructor(private readonly queues: QueueCountsService) {}

  /** The counted views of the caller's role, the one to begin the day with first, and the columns that the caller chose. */
  @Get()
  read(@CurrentStaff() staff: Staff, @Query() filter: QueuesDto): Promise<Queues> {
    return this.queues.of(staff, filter);
  }

  @Put('columns')
  choose(@CurrentStaff() staff: Staff, @Body() { columns }: ColumnsDto): Promise<{ columns: QueueColumn[] }> {
    return this.queues.chooseColumns(staff, columns);
  }
}
