import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { CallBacksService } from '../explanation/call-backs.service.js';
import { InformationRequestsService } from '../intake/information-requests.service.js';
import { WithdrawalsService } from '../intake/withdrawals.service.js';
import { actorId } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { IdempotencyService } from '../platform/http/idempotency.service.js';
import { ReviewService } from '../review/review.service.js';
import type {
  CitizenRecusalDto,
  CitizenReviewDto,
  CitizenWithdrawalDto,
  InformationDto,
  RatingDto,
} from './dto/citizen-acts.dto.js';
import { RecusalsService } from '../routing/recusals.service.js';
import { StatusService } from './status.service.js';

const INFORMATION = 'POST /api/public/information';

/** What a complainant does with number and query code: the same verbs as at the desk. Each throws NotFound `status.not-found` first. */
@Injectable()
export class CitizenActsService {
  constructor(
    private readonly statuses: StatusService,
    private readonly cases: CasesService,
    private readonly reader: Reader,
    private readonly information: InformationRequestsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly callBacks: CallBacksService,
    private readonly reviews: ReviewService,
    private readonly recusals: RecusalsService,
    private readonly idempotency: IdempotencyService,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers an open request for information, else adds to the case while it is open; the same text under the same `once` adds nothing, for a
   * page that is loaded again sends its form again. Throws Refused.
   */
  async inform({ number, code, text }: InformationDto, once?: string): Promise<void> {
    const citizen = await this.statuses.prove({ number, code });
    const { caseId, districtCode } = citizen;
    const key = once === undefined ? undefined : `${once}~${createHash('sha256').update(text).digest('base64url')}`;
    const request =
      key === undefined ? undefined : { districtCode, actorId: actorId(citizen), route: INFORMATION, key, body: {} };
    if (request && (await this.idempotency.recall(this.reader, request))) return;
    await this.information.tell(citizen, caseId, text);
    const at = instant(this.clock.now());
    if (request) await this.work.write((tx) => this.idempotency.remember(tx, request, { resourceId: caseId, status: 201 }, at));
  }

  /** Asks to withdraw; somebody who did not handle the case confirms it. Throws Refused. */
  async withdraw({ number, code, reason }: CitizenWithdrawalDto): Promise<void> {
    const citizen = await this.statuses.prove({ number, code });
    await this.withdrawals.request(citizen, citizen.caseId, { reason });
  }

  /** Rates the reply, once. Throws Refused `rating.…`, `call-back.no-reply`. */
  async rate({ number, code, ...rating }: RatingDto): Promise<void> {
    const citizen = await this.statuses.prove({ number, code });
    await this.callBacks.rate(citizen, citizen.caseId, rating);
  }

  /** Asks for a review, after an upheld review for the re-check. Throws StepRefused with the reason. */
  async review({ number, code, grounds }: CitizenReviewDto): Promise<void> {
    const citizen = await this.statuses.prove({ number, code });
    const { outcome } = await this.cases.visible(this.reader, citizen, citizen.caseId);
    if (outcome === 'upheld') await this.reviews.requestRecheck(citizen, citizen.caseId, { grounds });
    else await this.reviews.request(citizen, citizen.caseId, { grounds });
  }

  /** Asks that somebody keep out of the case, in words; the head decides within 1 W. Throws Refused `recusal.pending`, `case.closed`. */
  async recuse({ number, code, whom, reason }: CitizenRecusalDto): Promise<void> {
    const citizen = await this.statuses.prove({ number, code });
    await this.recusals.askInWords(citizen, { whom, reason });
  }
}
