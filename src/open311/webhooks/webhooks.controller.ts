import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { AddWebhookDto } from '../dto/open311-admin.dto.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhooksService, type WebhookView } from './webhooks.service.js';

@ApiTags('open311')
@For('keepOpen311')
@Controller('api/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  /** The district's, newest first, without their secrets. */
  @Get()
  list(@CurrentStaff() staff: Staff): Promise<{ items: WebhookView[] }> {
    return this.webhooks.list(staff);
  }

  /** The secret is in this answer and nowhere else. */
  @Post()
  add(@CurrentStaff() staff: Staff, @Body() input: AddWebhookDto): Promise<{ secret: string; webhook: WebhookView }> {
    return this.webhooks.add(staff, input);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.webhooks.remove(staff, id);
  }

  /** Goes on after a pause. */
  @Post(':id/resumption')
  @HttpCode(204)
  resume(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.webhooks.resume(staff, id);
  }

  /** What was sent and what came back: the last 200. */
  @Get(':id/deliveries')
  log(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<{ items: WebhookDelivery[] }> {
    return this.webhooks.log(staff, id);
  }

  /** Sends that message again, under the same webhook-id. */
  @Post('deliveries/:id/replay')
  @HttpCode(204)
  replay(@CurrentStaff() staff: Staff, @Param('id') id: string): Promise<void> {
    return this.webhooks.replay(staff, id);
  }
}
