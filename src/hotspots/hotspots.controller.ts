import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DecideHotspotService } from './decide-hotspot.service.js';
import { HotspotDecisionDto, ListHotspotsDto } from './dto/hotspots.dto.js';
import type { HotspotView } from './hotspot-view.js';
import { HotspotsService, type HotspotPage } from './hotspots.service.js';

@ApiTags('hotspots')
@Controller('api/hotspots')
export class HotspotsController {
  constructor(
    private readonly hotspots: HotspotsService,
    private readonly decisions: DecideHotspotService,
  ) {}

  /** Villages in which complaints gather, newest first; counted are only cases that the caller may see. */
  @For('readHotspots')
  @Get()
  page(@CurrentStaff() staff: Staff, @Query() filter: ListHotspotsDto): Promise<HotspotPage> {
    return this.hotspots.page(staff, filter);
  }

  /** 重点村, 驻村指导: by the district office or the head, once. */
  @For('decideHotspots')
  @Post(':id/decision')
  decide(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: HotspotDecisionDto): Promise<HotspotView> {
    return this.decisions.decide(staff, id, input);
  }
}
