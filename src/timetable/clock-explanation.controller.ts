import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ClockExplanationService, type ToldClock } from './clock-explanation.service.js';

@ApiTags('cases')
@Controller('api/cases')
export class ClockExplanationController {
  constructor(private readonly explanations: ClockExplanationService) {}

  /** How this date was worked out, as data and as sentences; for whoever sees the clock in the case. */
  @Get(':id/clocks/:clockId/explanation')
  explain(@CurrentStaff() staff: Staff, @Param('id') id: string, @Param('clockId') clockId: string): Promise<ToldClock> {
    return this.explanations.explain(staff, id, clockId);
  }
}
