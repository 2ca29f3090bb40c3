import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { FillingDto } from './dto/filling.dto.js';
import { ListLookBacksDto } from './dto/list-look-backs.dto.js';
import { FillingsService, type Filling } from './fillings.service.js';
import { LookBackListService, type LookBackPage, type LookBackView } from './look-back-list.service.js';

@ApiTags('look-backs')
@Controller('api/look-backs')
export class LookbackController {
  constructor(
    private readonly list: LookBackListService,
    private readonly fillings: FillingsService,
  ) {}

  /** Look-backs that the caller may see, the earliest due first, by keyset pages of at most 200. */
  @Get()
  page(@CurrentStaff() staff: Staff, @Query() query: ListLookBacksDto): Promise<LookBackPage> {
    return this.list.page(staff, query);
  }

  @Get(':id')
  one(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<LookBackView> {
    return this.list.one(staff, id);
  }

  /** Fills the three items; each failed one opens a case. */
  @Post(':id/filling')
  fill(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: FillingDto): Promise<Filling> {
    return this.fillings.fill(staff, id, input);
  }
}
