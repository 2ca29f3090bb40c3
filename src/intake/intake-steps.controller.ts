import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DeskDecisionsService } from './desk-decisions.service.js';
import { AnswerDto, DeclineDto, MergeDto, WithdrawDto } from './dto/steps.dto.js';
import { MergesService } from './merges.service.js';
import { WithdrawalsService } from './withdrawals.service.js';

@ApiTags('steps')
@Controller('api/cases/:id/steps')
export class IntakeStepsController {
  constructor(
    private readonly decisions: DeskDecisionsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly merges: MergesService,
  ) {}

  @Post('answer')
  answer(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: AnswerDto): Promise<CaseView> {
    return this.decisions.answer(staff, id, input);
  }

  @Post('decline')
  decline(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: DeclineDto): Promise<CaseView> {
    return this.decisions.decline(staff, id, input);
  }

  @Post('withdraw')
  withdraw(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: WithdrawDto): Promise<CaseView> {
    return this.withdrawals.confirm(staff, id, input);
  }

  @Post('merge')
  merge(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: MergeDto): Promise<CaseView> {
    return this.merges.merge(staff, id, input);
  }
}
