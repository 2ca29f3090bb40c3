import { Injectable } from '@nestjs/common';
import type { JobRoute } from '../../platform/queue/job-table.js';
import { DeliverService } from './deliver.service.js';

@Injectable()
export class WebhooksJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'webhook.due', queue: 'webhooks', handler: ({ payload }) => this.deliveries.deliver(String(payload['deliveryId'])) },
  ];

  constructor(private readonly deliveries: DeliverService) {}
}
