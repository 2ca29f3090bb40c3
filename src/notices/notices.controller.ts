import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DeliveriesService } from './deliveries.service.js';
import type { DeliveryAttempt } from './delivery-attempt.entity.js';
import { AttemptDto } from './dto/attempt.dto.js';
import { NoticeDto } from './dto/notice.dto.js';
import { HandlingDto } from './dto/delivery-list.dto.js';
import { ProofLineDto } from './dto/proof.dto.js';
import { ProofService } from './proof.service.js';
import { StrandedService } from './sending/stranded.service.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notices')
@Controller('api/cases/:id')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly deliveries: DeliveriesService,
    private readonly proofs: ProofService,
    private readonly stranded: StrandedService,
  ) {}

  /** The notices of the case with their texts, and how each reached its recipient. */
  @Get('notices')
  @ApiOkResponse({ type: NoticeDto, isArray: true })
  list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<NoticeDto[]> {
    return this.notices.list(staff, id);
  }

  /** The proof sheet: who was told what, when, by which way, and where the audit chain holds it. */
  @Get('proof')
  @ApiOkResponse({ type: ProofLineDto, isArray: true })
  proof(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<ProofLineDto[]> {
    return this.proofs.of(staff, id);
  }

  /** What a person did about a text message or mail that did not arrive. */
  @Post('dispatches/:dispatchId/handling')
  @HttpCode(204)
  @ApiNoContentResponse()
  handle(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('dispatchId') dispatchId: string,
    @Body() { handledAs }: HandlingDto,
  ): Promise<void> {
    return this.stranded.handle(staff, id, dispatchId, handledAs);
  }

  /** One try to deliver a notice by post, by telephone or by hand. */
  @Post('deliveries/:deliveryId/attempts')
  @ApiCreatedResponse()
  attempt(
    @CurrentStaff() staff: Staff,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
    @Body() input: AttemptDto,
  ): Promise<DeliveryAttempt> {
    return this.deliveries.attempt(staff, id, deliveryId, input);
  }
}
