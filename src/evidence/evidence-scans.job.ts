import { Injectable } from '@nestjs/common';
import { MINUTE } from '../kernel/time.js';
import type { JobRoute } from '../platform/queue/job-table.js';
import { EvidenceScansService } from './evidence-scans.service.js';

/** Scans what came while the scanner was away. */
@Injectable()
export class EvidenceScansJob {
  readonly routes: readonly JobRoute[];

  constructor(scans: EvidenceScansService) {
    this.routes = [{ name: 'evidence.scan', everyMs: MINUTE, handler: () => scans.scanPending() }];
  }
}
