import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { CaseListService, type CasePage } from './case-list.service.js';
import { CaseViewsService, type TimelineEntry } from './case-views.service.js';
import { ListCasesDto } from './dto/list-cases.dto.js';
import type { CaseView } from './present-case.js';

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(
    private readonly list: CaseListService,
    private readonly views: CaseViewsService,
  ) {}

  /** Cases that the caller may see, by keyset pages of at most 100. */
  @Get()
  page(@CurrentStaff() staff: Staff, @Query() { sort, cursor, limit, ...filter }: ListCasesDto): Promise<CasePage> {
    return this.list.page(staff, filter, sort ?? '-receivedAt', cursor, limit ?? 20);
  }

  @Get(':id')
  one(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<CaseView> {
    return this.views.view(staff, id);
  }

  @Get(':id/timeline')
  timeline(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<TimelineEntry[]> {
    return this.views.timeline(staff, id);
  }
}
