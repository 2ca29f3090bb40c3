import { Global, Module } from '@nestjs/common';
import { AuditAnchorJob } from './audit-anchor.job.js';
import { AuditAnchors } from './audit-anchors.js';
import { AuditChain } from './audit-chain.js';
import { AuditSigns } from './audit-signs.js';
import { AuditTrail } from './audit-trail.js';

/** What was noted is chained, anchored and read here. `AuditChain.start()` is called in every role. Rooms only call `note`. */
@Global()
@Module({
  providers: [AuditChain, AuditAnchors, AuditAnchorJob, AuditTrail, AuditSigns],
  exports: [AuditChain, AuditAnchors, AuditAnchorJob, AuditTrail],
})
export class AuditModule {}
