import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { NewRoundService } from './new-round.service.js';
import { OpinionsService } from './opinions.service.js';
import { ReopeningsService } from './reopenings.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { UnmergingService } from './unmerging.service.js';

/** Objections: review, re-check, and taking a case up again. */
@Module({
  imports: [CasesModule, DeadlinesModule, EvidenceModule, IdentityModule, PeopleModule],
  controllers: [ReviewController],
  providers: [NewRoundService, OpinionsService, ReopeningsService, ReviewService, UnmergingService],
  exports: [ReviewService],
})
export class ReviewModule {}
