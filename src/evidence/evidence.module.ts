import { Module } from '@nestjs/common';
import { EvidenceScansJob } from './evidence-scans.job.js';
import { EvidenceScansService } from './evidence-scans.service.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  providers: [EvidenceService, EvidenceScansService, EvidenceScansJob],
  exports: [EvidenceService, EvidenceScansService, EvidenceScansJob],
})
export class EvidenceModule {}
