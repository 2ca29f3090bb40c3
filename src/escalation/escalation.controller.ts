import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Extension } from '../cases/entities/extension.entity.js';
import type { Supervision } from '../cases/entities/supervision.entity.js';
import type { Suspension } from '../cases/entities/suspension.entity.js';
import type { UrgentReport } from '../cases/entities/urgent-report.entity.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { ExtensionDto } from './dto/extension.dto.js';
import { SupervisionAnswerDto, SupervisionDto } from './dto/supervision.dto.js';
import { DecisionDto, SuspensionDto } from './dto/suspension.dto.js';
import { UrgentReportDto } from './dto/urgent-report.dto.js';
import { ExtensionsService } from './extensions.service.js';
import { SupervisionsService } from './supervisions.service.js';
import { SuspensionsService } from './suspensions.service.js';
import { UrgentReportsService } from './urgent-reports.service.js';

/** What supervises, suspends and extends a case: rows beside it. */
@ApiTags('escalation')
@Controller('api/cases/:id')
export class EscalationController {
  constructor(
    private readonly supervisions: SupervisionsService,
    private readonly suspensions: SuspensionsService,
    private readonly extensions: ExtensionsService,
    private readonly urgentReports: UrgentReportsService,
  ) {}

  /** 督办: the next round, to be answered within 2 W. */
  @Post('supervisions')
  supervise(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SupervisionDto): Promise<Supervision> {
    return this.supervisions.issue(staff, id, input);
  }

  @Post('supervisions/:supervisionId/answer')
  answer(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('supervisionId') supervisionId: string,
    @Body() input: SupervisionAnswerDto,
  ): Promise<Supervision> {
    return this.supervisions.answer(staff, id, supervisionId, input);
  }

  /** 重大紧急信息报送单: by the leader of the lead group or the district office. */
  @Post('urgent-reports')
  report(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: UrgentReportDto): Promise<UrgentReport> {
    return this.urgentReports.report(staff, id, input);
  }

  /** 中止: asked by the leader of the lead group. */
  @Post('suspensions')
  suspend(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: SuspensionDto): Promise<Suspension> {
    return this.suspensions.ask(staff, id, input);
  }

  @Post('suspensions/:suspensionId/decision')
  decideSuspension(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('suspensionId') suspensionId: string,
    @Body() input: DecisionDto,
  ): Promise<Suspension> {
    return this.suspensions.decide(staff, id, suspensionId, input);
  }

  @Post('suspensions/:suspensionId/end')
  resume(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('suspensionId') suspensionId: string,
  ): Promise<Suspension> {
    return this.suspensions.end(staff, id, suspensionId);
  }

  /** 延期: asked by the leader of the lead group. */
  @Post('extensions')
  extend(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ExtensionDto): Promise<Extension> {
    return this.extensions.ask(staff, id, input);
  }

  @Post('extensions/:extensionId/decision')
  decideExtension(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('extensionId') extensionId: string,
    @Body() input: DecisionDto,
  ): Promise<Extension> {
    return this.extensions.decide(staff, id, extensionId, input);
  }
}
