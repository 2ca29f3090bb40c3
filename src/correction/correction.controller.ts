import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrderDto } from '../cases/dto/order.dto.js';
import type { Action } from '../cases/entities/action.entity.js';
import type { Concurrence } from '../cases/entities/concurrence.entity.js';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ActionsService } from './actions.service.js';
import { CompletionsService } from './completions.service.js';
import { CorrectionsService } from './corrections.service.js';
import { CheckDto } from './dto/check.dto.js';
import { CompletionDto } from './dto/completion.dto.js';
import { ConcurrenceDto } from './dto/concurrence.dto.js';
import { FinishCorrectionDto } from './dto/finish-correction.dto.js';
import { ReplacementDto } from './dto/replacement.dto.js';

@ApiTags('correction')
@Controller('api/cases/:id')
export class CorrectionController {
  constructor(
    private readonly actions: ActionsService,
    private readonly completions: CompletionsService,
    private readonly corrections: CorrectionsService,
  ) {}

  /** Orders an urgent measure, or while correcting any further action. */
  @Post('actions')
  order(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: OrderDto): Promise<Action> {
    return this.actions.order(staff, id, input);
  }

  @Post('actions/:actionId/completion')
  complete(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('actionId') actionId: string,
    @Body() input: CompletionDto,
  ): Promise<Action> {
    return this.completions.complete(staff, id, actionId, input);
  }

  @Post('actions/:actionId/check')
  check(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('actionId') actionId: string,
    @Body() input: CheckDto,
  ): Promise<Action> {
    return this.completions.check(staff, id, actionId, input);
  }

  @Post('actions/:actionId/replacement')
  replace(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('actionId') actionId: string,
    @Body() input: ReplacementDto,
  ): Promise<Action> {
    return this.actions.replace(staff, id, actionId, input);
  }

  /** The town group's word on a correction, the head's on an order or a reply; `asked` asks for it. */
  @Post('concurrence')
  speak(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ConcurrenceDto): Promise<Concurrence> {
    return this.corrections.speak(staff, id, input);
  }

  @Post('steps/finishCorrection')
  finish(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: FinishCorrectionDto): Promise<CaseView> {
    return this.corrections.finish(staff, id, input);
  }
}
