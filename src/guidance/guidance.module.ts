import { Module } from '@nestjs/common';
import { ElectionsModule } from '../elections/elections.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { GuidanceDraftsController } from './drafts/guidance-drafts.controller.js';
import { GuidanceDraftsService } from './drafts/guidance-drafts.service.js';
import { GuidanceController } from './guidance.controller.js';
import { GuidanceService } from './guidance.service.js';

/** The written guidance: what the desk says and replies cite. */
@Module({
  imports: [ElectionsModule, IdentityModule],
  controllers: [GuidanceController, GuidanceDraftsController],
  providers: [GuidanceService, GuidanceDraftsService],
  exports: [GuidanceService],
})
export class GuidanceModule {}
