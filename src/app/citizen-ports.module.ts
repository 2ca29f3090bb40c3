import { Global, Module } from '@nestjs/common';
import { OPEN_FIGURES } from '../citizen/pages/open-figures.js';
import { POSTED_NOTICES } from '../citizen/pages/posted-notices.js';
import { FormsModule } from '../forms/forms.module.js';
import { PublicNoticesService } from '../forms/public-notices.service.js';
import { OpenFiguresService } from '../statistics/open/open-figures.service.js';
import { StatisticsModule } from '../statistics/statistics.module.js';

/** The citizen pages show what the forms have posted and what the statistics have counted; no room knows the other. */
@Global()
@Module({
  imports: [FormsModule, StatisticsModule],
  providers: [
    { provide: POSTED_NOTICES, useExisting: PublicNoticesService },
    { provide: OPEN_FIGURES, useExisting: OpenFiguresService },
  ],
  exports: [POSTED_NOTICES, OPEN_FIGURES],
})
export class CitizenPortsModule {}
