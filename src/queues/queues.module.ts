import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { VerificationModule } from '../verification/verification.module.js';
import { BulkController } from './bulk/bulk.controller.js';
import { BulkService } from './bulk/bulk.service.js';
import { ChangeFeed } from './changes/change-feed.service.js';
import { ChangesController } from './changes/changes.controller.js';
import { PlaceMarks } from './changes/place-marks.js';
import { QueueCountsService } from './queue-counts.service.js';
import { QueuesController } from './queues.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';

/** The staff's lists: counted, saved, worked off many at a time, and kept up to date. */
@Module({
  imports: [CasesModule, IntakeModule, PeopleModule, RoutingModule, VerificationModule],
  controllers: [BulkController, ChangesController, QueuesController, SavedViewsController],
  providers: [BulkService, ChangeFeed, PlaceMarks, QueueCountsService, SavedViewsService],
  exports: [ChangeFeed],
})
export class QueuesModule {}
