import { Injectable } from '@nestjs/common';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CaseEvent } from '../cases/entities/case-event.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { isShutOut } from '../cases/order-rules.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { CaseView } from '../cases/present-case.js';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Actor, Staff } from '../kernel/actor.js';
import { BadRequest, NotYourRole, StepRefused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Reads } from '../platform/database/tx.js';
import { objectionToGround, quashedGrounds } from './decline-rules.js';
import type { DeskAnswer } from './dto/answer.dto.js';
import type { AnswerDto, DeclineDto } from './dto/steps.dto.js';

/** What the desk itself ends: a plain question answered, a petition not accepted on a lawful ground. */
@Injectable()
export class DeskDecisionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly taxonomy: TaxonomyService,
    private readonly vault: VaultService,
    private readonly notices: NoticeDeskService,
  ) {}

  /** Throws NotFound, NotYourRole, BadRequest `answer.empty`, StepRefused, CaseChanged. */
  async answer(actor: Staff, caseId: string, { version, ...answer }: AnswerDto): Promise<CaseView> {
    insistOnAnswer(answer);
    await this.cases.act(actor, caseId, 'answer', (open) => this.give(open, actor, answer), version);
    return this.views.viewAfter(actor, caseId);
  }

  /** The same while the case is being registered: a plain question is answered and closed in the one act. Throws NotYourRole, StepRefused. */
  async answerAtOnce(open: OpenCase, actor: Actor, answer: DeskAnswer): Promise<void> {
    const isTheirs = actor.kind === 'staff' && !isShutOut(open.file, { staffId: actor.id, groupId: actor.groupId });
    if (!isTheirs) throw new NotYourRole();
    await this.give(open, actor, answer);
  }

  private async give(open: OpenCase, actor: Staff, { text, articleSlug, acceptedByCaller }: DeskAnswer): Promise<void> {
    const masked = text === undefined ? undefined : await maskedWords(this.vault, open.tx, open.file, text);
    await this.cases.takeStep(open, 'answer', actor, {
      particulars: { articleSlug, acceptedByCaller },
      notice: { particulars: { text: masked, articleSlug } },
    });
    await this.tellChildren(open, actor, 'ANSWER', { text: masked, articleSlug });
  }

  /** Throws NotFound, NotYourRole, BadRequest `decline.unknown-ground`, StepRefused, CaseChanged. */
  async decline(actor: Staff, caseId: string, input: DeclineDto): Promise<CaseView> {
    const ground = this.taxonomy.groundOf(input.ground);
    if (!ground) throw new BadRequest(UNKNOWN_GROUND);
    await this.cases.act(
      actor,
      caseId,
      'decline',
      async (open) => {
        const { tx, file } = open;
        if (ground.channels && !ground.channels.includes(file.kase.channel)) throw new StepRefused(OTHER_CHANNEL);
        const objection = objectionToGround({ ground: ground.id, setAside: await groundsSetAside(tx, file) });
        if (objection) throw new StepRefused(objection);
        const whereToGo = await maskedWords(this.vault, tx, file, input.whereToGo);
        const explanation = input.explanation && (await maskedWords(this.vault, tx, file, input.explanation));
        const particulars = { ground: ground.id, clauses: ground.clauses, whereToGo, explanation };
        await this.cases.takeStep(open, 'decline', actor, { particulars: { ground: ground.id }, notice: { particulars } });
        await this.tellChildren(open, actor, 'DECLINE', { ground: ground.id, clauses: ground.clauses, whereToGo });
      },
      input.version,
    );
    return this.views.viewAfter(actor, caseId);
  }

  /** Whoever was merged into the case is told as well; the explanation was written for one, so it stays with that one. */
  private async tellChildren(
    { tx, file, at }: OpenCase,
    actor: Staff,
    kind: 'ANSWER' | 'DECLINE',
    particulars: Record<string, unknown>,
  ): Promise<void> {
    for (const { id } of file.children) {
      const child = await this.cases.lock(tx, id);
      const notice = await this.notices.issue(tx, child.kase, kind, at, { particulars });
      await this.cases.record({ tx, file: child, at }, 'childReplied', actor, {
        particulars: { parentId: file.kase.id, noticeId: notice?.id ?? null },
        visibility: 'public',
      });
    }
  }
}

/** Throws BadRequest `answer.empty`. */
export const insistOnAnswer = ({ text, articleSlug }: DeskAnswer): void => {
  if (!text && !articleSlug) throw new BadRequest(NO_ANSWER);
};

/** While a case waits for acceptance, all that a review ever sent back on it is refusals. */
const groundsSetAside = async (reads: Reads, { kase, reviews }: CaseFile): Promise<Set<string>> => {
  const sentBackAt = reviews.flatMap(({ decision, decidedAt }) =>
    decision !== 'uphold' && decidedAt !== null ? [decidedAt] : [],
  );
  if (sentBackAt.length === 0) return new Set();
  const events = await reads.find(CaseEvent, { caseId: kase.id, kind: 'decline' }, { seq: 'ASC' });
  return quashedGrounds(
    events.map(({ at, particulars }) => ({ at, ground: String(particulars['ground']) })),
    sentBackAt,
  );
};

const NO_ANSWER = refusal('answer.empty', '请填写答复内容，或引用书面指导条目。', 'Write an answer, or cite a guidance article.');
const UNKNOWN_GROUND = refusal(
  'decline.unknown-ground',
  '不予受理只能依据清单所列理由；“匿名”不是理由。',
  'A petition is declined on a ground of the closed list only; "anonymous" is none.',
);
const OTHER_CHANNEL = refusal(
  'decline.ground-of-other-channel',
  '这一理由只适用于其他渠道。',
  'This ground holds for another channel only.',
);
