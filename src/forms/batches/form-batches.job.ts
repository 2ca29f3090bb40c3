import { Injectable } from '@nestjs/common';
import { HOUR } from '../../kernel/time.js';
import type { JobRoute } from '../../platform/queue/job-table.js';
import { BatchPrinterService } from './batch-printer.service.js';
import { FormBatchesService } from './form-batches.service.js';

/** Batches too large to wait for, and those that have been kept for a day. */
@Injectable()
export class FormBatchesJob {
  readonly routes: readonly JobRoute[] = [
    { name: 'forms.batch', queue: 'notices', handler: ({ payload }) => this.printer.print(String(payload['batchId'])) },
    { name: 'forms.forget-batches', everyMs: HOUR, handler: () => this.batches.forget() },
  ];

  constructor(
    private readonly printer: BatchPrinterService,
    private readonly batches: FormBatchesService,
  ) {}
}
