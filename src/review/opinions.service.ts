import { Injectable } from '@nestjs/common';
import { openReview, reviewedMatter } from '../cases/case-facts.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Reply } from '../cases/entities/reply.entity.js';
import { Review } from '../cases/entities/review.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { CaseView } from '../cases/present-case.js';
import type { ReviewDecision } from '../cases/vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import type { SendBackDto, UpholdDto } from './dto/review-opinion.dto.js';
import { knownEvidence } from './known-evidence.js';
import { NewRoundService } from './new-round.service.js';
import { opinionHasItsPaper } from './review-rules.js';
import { UnmergingService } from './unmerging.service.js';
import { maskedWords } from '../cases/masked-words.js';

/** The opinions of the review bodies (复查意见书, 复核意见书). */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly notices: NoticeDeskService,
    private readonly clocks: ClocksService,
    private readonly evidence: EvidenceService,
    private readonly vault: VaultService,
    private readonly rounds: NewRoundService,
    private readonly unmerging: UnmergingService,
  ) {}

  /** The result stands; after a re-check for good. Throws StepRefused with the reason, CaseChanged on a race. */
  async uphold(actor: Staff, caseId: string, input: UpholdDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'uphold',
      async (open) => {
        const { review, patch } = await this.decide(open, actor, 'uphold', input);
        await this.cases.takeStep(open, 'uphold', actor, { particulars: { reviewId: review.id, level: review.level } });
        Object.assign(review, patch);
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  /**
   * Quashes, varies or has it done again: replies of the round are set aside, a merged child becomes a case of its own again, a
   * declined one goes back to the desk, any other to fresh verification. Throws StepRefused with the reason, CaseChanged on a race.
   */
  async sendBack(actor: Staff, caseId: string, input: SendBackDto): Promise<CaseView> {
    const { decision } = input;
    await this.cases.act(
      actor,
      caseId,
      'sendBack',
      async (open) => {
        const { file } = open;
        const { review, patch } = await this.decide(open, actor, decision, input);
        const parentId = reviewedMatter(file) === 'merge' ? file.kase.parentId : null;
        await setRepliesAside(open);
        const taken = parentId === null ? undefined : await this.unmerging.takeFromParent(open, actor, parentId);
        await this.cases.takeStep(open, 'sendBack', actor, {
          particulars: { reviewId: review.id, level: review.level, decision, ...(parentId === null ? {} : { parentId }) },
          patch: taken?.patch,
        });
        Object.assign(review, patch);
        await this.rounds.begin(open, { seats: taken?.seats, legal: 'new' });
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  /** Writes the opinion and its notice. The file's own row is decided only after the step, whose guards look for an open review. */
  private async decide(
    open: OpenCase,
    actor: Staff,
    decision: ReviewDecision,
    { opinion, opinionEvidenceId }: UpholdDto,
  ): Promise<{ review: Review; patch: Partial<Review> }> {
    const { tx, file, at } = open;
    const review = openReview(file)!;
    const objection = opinionHasItsPaper({ isOfTheBody: actor.groupId === review.bodyGroupId, opinionEvidenceId });
    if (objection) throw new StepRefused(objection);
    const patch: Partial<Review> = {
      decision,
      opinion: await maskedWords(this.vault, tx, file, opinion),
      opinionEvidenceId: await knownEvidence(this.evidence, open, opinionEvidenceId),
      authorGroupId: review.bodyGroupId,
      decidedById: actor.id,
      decidedAt: at,
    };
    await tx.update(Review, { id: review.id }, patch);
    const kind = review.level === 1 ? 'REVIEW_OPINION' : 'RECHECK_OPINION';
    const notice = await this.notices.issue(tx, file.kase, kind, at, {
      subjectId: review.id,
      particulars: { reviewId: review.id, decision, isFinal: decision === 'uphold' && review.level === 2 },
    });
    // Service ends the clock (deadlines.md); where nobody can be served, the opinion itself does.
    if (!notice) await this.clocks.meet(tx, file.kase.id, review.level === 1 ? 'review' : 'recheck', at, review.id);
    return { review, patch };
  }
}

/** R31: what was set aside stays on file, so that it does not come back. */
const setRepliesAside = async ({ tx, file, at }: OpenCase): Promise<void> => {
  const { id: caseId, round } = file.kase;
  await tx.update(Reply, { caseId, round, quashedAt: null }, { quashedAt: at });
  for (const reply of file.replies) if (reply.round === round) reply.quashedAt ??= at;
};
