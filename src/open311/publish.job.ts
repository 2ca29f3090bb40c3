import { Inject, Injectable } from '@nestjs/common';
import { HOUR } from '../kernel/time.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { PublishService } from './publish.service.js';
import { DeliverService } from './webhooks/deliver.service.js';
import { RepeatsService } from './repeats.service.js';

@Injectable()
export class PublishJob {
  readonly routes: readonly JobRoute[] = [{ name: 'open311.publish', everyMs: HOUR, handler: () => this.publish() }];

  constructor(
    private readonly publishing: PublishService,
    private readonly repeats: RepeatsService,
    private readonly deliveries: DeliverService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  private async publish(): Promise<void> {
    if (this.settings.open311 !== 'on') return;
    await this.repeats.forget();
    await this.deliveries.forget();
    await this.publishing.publishAll(this.settings.districtCode);
  }
}
