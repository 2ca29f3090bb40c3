import { Injectable } from '@nestjs/common';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import { Review } from '../cases/entities/review.entity.js';
import { reviewBodyFor } from '../cases/seat-rules.js';
import type { CaseView } from '../cases/present-case.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import type { ReviewRequestDto } from './dto/review-request.dto.js';
import { knownEvidence } from './known-evidence.js';
import { matterOf, NO_BODY, requestHasItsPaper, type ReviewLevel } from './review-rules.js';
import { maskedWords } from '../cases/masked-words.js';

const STEP_OF = { 1: 'requestReview', 2: 'requestRecheck' } as const;
const CLOCK_OF = { 1: 'review', 2: 'recheck' } as const;

/** Asking for review (复查) and re-check (复核). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly people: PeopleService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly evidence: EvidenceService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Asks for a review of the reply, the refusal or, for a merged case, its copy of the parent's reply; 30 C for the opinion (R12).
   * By the complainant, or by a clerk with the signed paper. Throws StepRefused with the reason, BadRequest, CaseChanged.
   */
  request(actor: Actor, caseId: string, input: ReviewRequestDto): Promise<CaseView> {
    return this.ask(1, actor, caseId, input);
  }

  /** Asks the city, once, to re-check what a review upheld; 30 C (R14). Throws as `request`. */
  requestRecheck(actor: Actor, caseId: string, input: ReviewRequestDto): Promise<CaseView> {
    return this.ask(2, actor, caseId, input);
  }

  private async ask(level: ReviewLevel, actor: Actor, caseId: string, input: ReviewRequestDto): Promise<CaseView> {
    const step = STEP_OF[level];
    await this.cases.act(
      actor,
      caseId,
      step,
      async (open) => {
        const { tx, file, at } = open;
        const { review, bodyName } = await this.draft(open, level, actor, input);
        await tx.insert(Review, review);
        await this.cases.takeStep(open, step, actor, {
          particulars: { reviewId: review.id, level, against: review.against },
          notice: { subjectId: review.id, particulars: { reviewId: review.id, body: bodyName, opinionWithinDays: 30 } },
        });
        // Only now: before the step, the guard would take this request for an earlier one on the same reply.
        file.reviews.push(review);
        const context = await this.contexts.of(file.kase, at);
        await this.clocks.start(tx, CLOCK_OF[level], context, { from: at, subjectId: review.id });
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  private async draft(
    open: OpenCase,
    level: ReviewLevel,
    actor: Actor,
    { grounds, paperEvidenceId }: ReviewRequestDto,
  ): Promise<{ review: Review; bodyName: string }> {
    const { tx, file, at } = open;
    const { kase } = file;
    const objection = requestHasItsPaper({ isStaff: actor.kind === 'staff', paperEvidenceId });
    if (objection) throw new StepRefused(objection);
    const { groups, staff } = await this.people.roster(kase.districtCode);
    const body = reviewBodyFor(level, groups, { exclusions: file.exclusions, staff });
    if (!body) throw new StepRefused(NO_BODY);
    const review: Review = {
      id: newId(),
      caseId: kase.id,
      districtCode: kase.districtCode,
      level,
      against: level === 1 ? matterOf(kase) : 'review',
      bodyGroupId: body.id,
      requestedById: actorId(actor),
      requestedAt: at,
      grounds: await maskedWords(this.vault, tx, file, grounds),
      paperEvidenceId: await knownEvidence(this.evidence, open, paperEvidenceId),
      decision: null,
      opinion: null,
      opinionEvidenceId: null,
      authorGroupId: null,
      decidedById: null,
      decidedAt: null,
    };
    return { review, bodyName: body.name };
  }
}
