import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { DeliveriesService } from './deliveries.service.js';
import type { DeliveryAttempt } from './delivery-attempt.entity.js';
import { AttemptDto } from './dto/attempt.dto.js';
import { NoticeDto } from './dto/notice.dto.js';
import { NoticesService } from './notices.service.js';

@ApiTags('notices')
@Controller('api/cases/:id')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly deliveries: DeliveriesService,
  ) {}

  /** The notices of the case with their texts, and how each reached its recipient. */
  @Get('notices')
  @ApiOkResponse({ type: NoticeDto, isArray: true })
  list(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<NoticeDto[]> {
    return this.notices.list(staff, id);
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
