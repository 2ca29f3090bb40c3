import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DistrictStatisticsDto, TownStatisticsDto } from './dto/statistics.dto.js';
import { StatisticsService } from './statistics.service.js';
import type { Statistics } from './statistics-view.js';

@ApiTags('statistics')
@Controller('api/statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  /** Figures of the caller's district, made of the cases that the caller may see; each with the query of GET /api/cases that lists them. */
  @For('readDistrictFigures')
  @Get('district')
  district(@CurrentStaff() staff: Staff, @Query() period: DistrictStatisticsDto): Promise<Statistics> {
    return this.statistics.ofDistrict(staff, period);
  }

  /** The same of one town; a town's own. */
  @For('readTownFigures')
  @Get('town')
  town(@CurrentStaff() staff: Staff, @Query() { townCode, ...period }: TownStatisticsDto): Promise<Statistics> {
    return this.statistics.ofTown(staff, townCode, period);
  }
}
