import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CallBacksService } from './call-backs.service.js';
import { DraftWordsService } from './drafts/draft-words.service.js';
import { ReplyDraftsController } from './drafts/reply-drafts.controller.js';
import { ReplyDraftsService } from './drafts/reply-drafts.service.js';
import { ClosingsService } from './closings.service.js';
import { ExplanationController } from './explanation.controller.js';
import { ExplanationsService } from './explanations.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { MaskingService } from './masking.service.js';
import { PostingsService } from './postings.service.js';
import { RepliesService } from './replies.service.js';
import { ReplyCopiesService } from './reply-copies.service.js';

/** Explaining and answering: to the person and to the public, point by point, then asking back and closing. */
@Module({
  imports: [CasesModule, DeadlinesModule, EvidenceModule, IdentityModule, PeopleModule],
  controllers: [ExplanationController, ReplyDraftsController],
  providers: [
    CallBacksService,
    ClosingsService,
    DraftWordsService,
    ExplanationsService,
    FollowUpsService,
    MaskingService,
    PostingsService,
    RepliesService,
    ReplyCopiesService,
    ReplyDraftsService,
  ],
  exports: [CallBacksService],
})
export class ExplanationModule {}
