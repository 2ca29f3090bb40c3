import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RungAlarms } from '../deadlines/rung-alarms.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { instant } from '../kernel/time.js';
import { For } from '../people/office-acts.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DutyService, type DutyView } from './duty.service.js';
import { StuckRungsService } from './stuck-rungs.service.js';

@ApiTags('ladder')
@Controller('api/duty')
export class DutyController {
  constructor(
    private readonly duty: DutyService,
    private readonly stuck: StuckRungsService,
    private readonly alarms: RungAlarms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The duty screen: district office and head with case numbers, administrators with counts and clocks. */
  @For('readDutyScreen')
  @Get()
  view(@CurrentStaff() staff: Staff): Promise<DutyView> {
    return this.duty.view(staff);
  }

  /** Administrators: once the cause is gone, the clock gets all its tries again, at once. */
  @For('redriveRungs')
  @Post('stuck-rungs/:deadlineId/redrive')
  @HttpCode(204)
  async redrive(@CurrentStaff() staff: Staff, @Param('deadlineId') deadlineId: string): Promise<void> {
    const now = instant(this.clock.now());
    if (!(await this.stuck.redrive(deadlineId, staff.districtCode, now))) throw new NotFound();
    this.alarms.setFor([{ nextRungAt: now }]);
  }
}
