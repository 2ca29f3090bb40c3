import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ElectionsModule } from '../elections/elections.module.js';
import { HotspotsModule } from '../hotspots/hotspots.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { HotspotFiguresService } from './hotspot-figures.service.js';
import { LookBackFiguresService } from './look-back-figures.service.js';
import { OpenFiguresController } from './open/open-figures.controller.js';
import { OpenFiguresService } from './open/open-figures.service.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsService } from './statistics.service.js';

/** What officials are asked for: loads, rates with what they are made of, coverage, places. */
@Module({
  imports: [CasesModule, ElectionsModule, HotspotsModule, RegionsModule],
  controllers: [OpenFiguresController, StatisticsController],
  providers: [HotspotFiguresService, LookBackFiguresService, OpenFiguresService, StatisticsService],
  exports: [OpenFiguresService],
})
export class StatisticsModule {}
