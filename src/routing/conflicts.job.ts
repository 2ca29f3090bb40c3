import { Injectable } from '@nestjs/common';
import { NOBODY_FREE } from '../cases/nobody-free.service.js';
import { ReexamineCasesService } from '../cases/reexamine-cases.service.js';
import { PEOPLE_CHANGED } from '../people/people-news.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { CityTransferService } from './city-transfer.service.js';

/** Conflicts of interest that news among people brings about, and cases which nobody here may take. */
@Injectable()
export class ConflictsJob {
  readonly routes: readonly JobRoute[] = [
    {
      name: PEOPLE_CHANGED,
      handler: async ({ payload }) => {
        const { staffId, leftGroupId } = payload;
        await this.cases.reexamine({
          districtCode: String(payload['districtCode']),
          staffId: typeof staffId === 'string' ? staffId : null,
          leftGroupId: typeof leftGroupId === 'string' ? leftGroupId : null,
          isRenamed: payload['isRenamed'] === 1,
          isStruckOut: payload['isStruckOut'] === 1,
        });
      },
    },
    { name: NOBODY_FREE, handler: ({ payload }) => this.transfers.sendOn(String(payload['caseId'])) },
  ];

  constructor(
    private readonly cases: ReexamineCasesService,
    private readonly transfers: CityTransferService,
  ) {}
}
