import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Assignment } from '../cases/entities/assignment.entity.js';
import type { PartialTransfer } from '../cases/entities/partial-transfer.entity.js';
import type { Recusal } from '../cases/entities/recusal.entity.js';
import type { RouteDispute } from '../cases/entities/route-dispute.entity.js';
import type { CaseView } from '../cases/present-case.js';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { PartialTransferDto } from './dto/partial-transfer.dto.js';
import { ReassignmentDto } from './dto/reassignment.dto.js';
import { RecusalDecisionDto, RecusalDto } from './dto/recusal.dto.js';
import { RouteDisputeDecisionDto, RouteDisputeDto } from './dto/route-dispute.dto.js';
import { PartialTransfersService } from './partial-transfers.service.js';
import { ReassignmentsService } from './reassignments.service.js';
import { RecusalsService } from './recusals.service.js';
import { RouteDisputesService } from './route-disputes.service.js';
import { TakeOverService } from './take-over.service.js';

@ApiTags('routing')
@Controller('api/cases/:id')
export class RoutingRecordsController {
  constructor(
    private readonly takeOvers: TakeOverService,
    private readonly reassignments: ReassignmentsService,
    private readonly disputes: RouteDisputesService,
    private readonly recusals: RecusalsService,
    private readonly partialTransfers: PartialTransfersService,
  ) {}

  @Post('assignments/:assignmentId/take-over')
  takeOver(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
  ): Promise<Assignment> {
    return this.takeOvers.takeOver(staff, id, assignmentId);
  }

  /** Answers the case: a reassignment has no row but those of assignments and verifiers. */
  @Post('reassignments')
  reassign(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: ReassignmentDto): Promise<CaseView> {
    return this.reassignments.reassign(staff, id, input);
  }

  @Post('route-disputes')
  dispute(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: RouteDisputeDto,
  ): ReturnType<RouteDisputesService['raise']> {
    return this.disputes.raise(staff, id, input);
  }

  @Post('route-disputes/:disputeId/decision')
  decideDispute(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('disputeId') disputeId: string,
    @Body() input: RouteDisputeDecisionDto,
  ): Promise<RouteDispute> {
    return this.disputes.decide(staff, id, disputeId, input);
  }

  @Post('recusals')
  recuse(@CurrentStaff() staff: Staff, @Param('id') id: string, @Body() input: RecusalDto): ReturnType<RecusalsService['ask']> {
    return this.recusals.ask(staff, id, input);
  }

  @Post('recusals/:recusalId/decision')
  decideRecusal(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('recusalId') recusalId: string,
    @Body() input: RecusalDecisionDto,
  ): Promise<Recusal> {
    return this.recusals.decide(staff, id, recusalId, input);
  }

  @Post('partial-transfers')
  partialTransfer(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Body() input: PartialTransferDto,
  ): Promise<PartialTransfer> {
    return this.partialTransfers.transfer(staff, id, input);
  }
}
