import { Injectable } from '@nestjs/common';
import { HOUR } from '../../kernel/time.js';
import type { JobRoute } from '../../platform/queue/job-table.js';
import { FormDraftsService } from './form-drafts.service.js';

/** Personal data is kept no longer than needed (R58): forms that nobody touched for 30 days are destroyed. */
@Injectable()
export class FormDraftsLapseJob {
  readonly routes: readonly JobRoute[] = [{ name: 'form-drafts.lapse', everyMs: HOUR, handler: () => this.drafts.lapse() }];

  constructor(private readonly drafts: FormDraftsService) {}
}
