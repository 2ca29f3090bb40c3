import { Module } from '@nestjs/common';
import { ElectionsModule } from '../elections/elections.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { FeedService } from './feed.service.js';
import { KeysController } from './keys.controller.js';
import { KeysService } from './keys.service.js';
import { Open311Controller } from './open311.controller.js';
import { LimitsService } from './limits.service.js';
import { PostRequestService } from './post-request.service.js';
import { PostUpdateService } from './post-update.service.js';
import { PublishJob } from './publish.job.js';
import { PublishService } from './publish.service.js';
import { RepeatsService } from './repeats.service.js';
import { SendersService } from './senders.service.js';
import { ServiceList } from './service-list.js';
import { AnnounceService } from './webhooks/announce.service.js';
import { DeliverService } from './webhooks/deliver.service.js';
import { WebhookSigns } from './webhooks/webhook-signs.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksJob } from './webhooks/webhooks.job.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

/** Other systems: Open311 GeoReport v2, and webhooks that tell what changed in it. */
@Module({
  imports: [ElectionsModule, IntakeModule, RegionsModule],
  controllers: [KeysController, WebhooksController, Open311Controller],
  providers: [
    ServiceList,
    FeedService,
    KeysService,
    LimitsService,
    SendersService,
    RepeatsService,
    PostRequestService,
    PostUpdateService,
    PublishService,
    PublishJob,
    AnnounceService,
    DeliverService,
    WebhooksService,
    WebhookSigns,
    WebhooksJob,
  ],
})
export class Open311Module {}
