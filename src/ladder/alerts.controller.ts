import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { AcknowledgementsService, type Acknowledgement } from './acknowledgements.service.js';
import { AlertsService, type AlertPage } from './alerts.service.js';
import { AcknowledgementDto, ListAlertsDto } from './dto/alerts.dto.js';

@ApiTags('ladder')
@Controller('api')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsService,
    private readonly acknowledgements: AcknowledgementsService,
  ) {}

  /** What the caller is told of the ladder, unread first, by keyset pages of at most 100. */
  @Get('alerts')
  page(@CurrentStaff() staff: Staff, @Query() { cursor, limit }: ListAlertsDto): Promise<AlertPage> {
    return this.alerts.page(staff, cursor, limit ?? 20);
  }

  /** Read; that acknowledges nothing. */
  @Post('alerts/:alertId/reading')
  read(@CurrentStaff() staff: Staff, @Param('alertId') alertId: string): Promise<{ id: string; readAt: string }> {
    return this.alerts.read(staff, alertId);
  }

  /** By any of its receivers, once; a talk (约谈) with its record. */
  @Post('escalations/:escalationId/acknowledgement')
  acknowledge(
    @CurrentStaff() staff: Staff,
    @Param('escalationId') escalationId: string,
    @Body() { note }: AcknowledgementDto,
  ): Promise<Acknowledgement> {
    return this.acknowledgements.acknowledge(staff, escalationId, note);
  }
}
