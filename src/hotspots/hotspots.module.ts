import { Module } from '@nestjs/common';
import { ElectionsModule } from '../elections/elections.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CountHotspotsService } from './count-hotspots.service.js';
import { DecideHotspotService } from './decide-hotspot.service.js';
import { HotspotThresholds } from './hotspot-thresholds.js';
import { HotspotsController } from './hotspots.controller.js';
import { HotspotsJob } from './hotspots.job.js';
import { HotspotsService } from './hotspots.service.js';

/** Hotspots (热点村): where complaints gather, a village is proposed as a key village with a guide on site. */
@Module({
  imports: [ElectionsModule, PeopleModule],
  controllers: [HotspotsController],
  providers: [HotspotThresholds, CountHotspotsService, HotspotsService, DecideHotspotService, HotspotsJob],
  exports: [HotspotsJob, HotspotsService],
})
export class HotspotsModule {}
