import { Injectable } from '@nestjs/common';
import { isOpen } from '../cases/case-facts.js';
import { endFollowUps } from '../cases/end-follow-ups.js';
import { CasesService } from '../cases/cases.service.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { Withdrawal } from '../cases/entities/withdrawal.entity.js';
import type { CaseView } from '../cases/present-case.js';
import { UNKNOWN_EVIDENCE } from '../cases/unknown-ids.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor, type Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused, StepRefused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { writeNote } from './case-note.js';
import type { WithdrawalDto } from './dto/records.dto.js';
import type { WithdrawDto } from './dto/steps.dto.js';
import { maskedWords } from '../cases/masked-words.js';

/** The complainant asks to withdraw (撤回); somebody other than the handler confirms, or refuses. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
    private readonly evidence: EvidenceService,
    private readonly clocks: ClocksService,
  ) {}

  /** By the complainant, or by a clerk who enters the signed paper. Throws NotFound, NotYourRole, BadRequest, Refused. */
  request(actor: Actor, caseId: string, { reason, paperEvidenceId }: WithdrawalDto): Promise<Withdrawal> {
    return this.cases.act(actor, caseId, 'withdrawalRequest', async (open) => {
      const { tx, file, at } = open;
      if (!isOpen(file)) throw new Refused(CLOSED);
      if (file.withdrawals.some((w) => w.decidedAt === null)) throw new Refused(PENDING);
      if (actor.kind === 'staff' && !paperEvidenceId) throw new BadRequest(PAPER);
      const papers = paperEvidenceId ? await this.evidence.list(tx, caseId) : [];
      if (paperEvidenceId && !papers.some(({ id }) => id === paperEvidenceId)) throw new BadRequest(UNKNOWN_EVIDENCE);
      const withdrawal: Withdrawal = {
        id: newId(),
        caseId,
        reason: reason === undefined ? null : await maskedWords(this.vault, tx, file, reason),
        requestedById: actorId(actor),
        requestedAt: at,
        paperEvidenceId: paperEvidenceId ?? null,
        isConfirmed: null,
        decidedById: null,
        decidedAt: null,
      };
      await tx.insert(Withdrawal, withdrawal);
      file.withdrawals.push(withdrawal);
      const particulars = { withdrawalId: withdrawal.id };
      await this.cases.record(open, 'withdrawalRequest', actor, { particulars, visibility: 'public' });
      return withdrawal;
    });
  }

  /** Not confirmed, say because of a sign of coercion: the case goes on. Throws NotFound, NotYourRole, Refused. */
  refuse(actor: Staff, caseId: string, withdrawalId: string, reason: string): Promise<Withdrawal> {
    return this.cases.act(actor, caseId, 'withdrawalRefusal', async (open) => {
      const { tx, file, at } = open;
      const withdrawal = file.withdrawals.find(({ id }) => id === withdrawalId);
      if (!withdrawal) throw new NotFound();
      if (withdrawal.decidedAt !== null) throw new Refused(DECIDED);
      const decision = { isConfirmed: false, decidedById: actorId(actor), decidedAt: at };
      await tx.update(Withdrawal, { id: withdrawalId }, decision);
      Object.assign(withdrawal, decision);
      const note = await writeNote(open, this.vault, actor, 'internal', reason);
      const particulars = { withdrawalId, noteId: note.id };
      await this.cases.record(open, 'withdrawalRefusal', actor, { particulars, visibility: 'public' });
      return withdrawal;
    });
  }

  /** The step `withdraw`. A grave matter, one of public interest, and a parent of merged cases go on without the complainant. */
  async confirm(actor: Staff, caseId: string, { noCoercion, comment, version }: WithdrawDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'withdraw',
      async (open) => {
        const { tx, file, at } = open;
        if (!noCoercion) throw new StepRefused(COERCION);
        const note = comment === undefined ? undefined : await writeNote(open, this.vault, actor, 'internal', comment);
        const withdrawal = file.withdrawals.find((w) => w.decidedAt === null);
        await this.cases.takeStep(open, 'withdraw', actor, {
          particulars: { withdrawalId: withdrawal?.id, noteId: note?.id },
          notice: { subjectId: withdrawal?.id },
        });
        // Only now: the guards of the step look for a request that is still open.
        const decision = { isConfirmed: true, decidedById: actorId(actor), decidedAt: at };
        if (withdrawal) await tx.update(Withdrawal, { id: withdrawal.id }, decision);
        if (file.kase.state === 'closed') return;
        await endFollowUps(tx, open.file, 'withdraw', at);
        for (const clock of ['notice_15c', 'first_contact', 'call_back', 'follow_up'] as const) {
          await this.clocks.cancel(tx, caseId, clock, at, undefined, 'withdraw');
        }
      },
      version,
    );
    return this.views.viewAfter(actor, caseId);
  }
}

const CLOSED = refusal('withdrawal.closed', '此件已办结，不能撤回。', 'The case is closed; it cannot be withdrawn.');
const PENDING = refusal('withdrawal.pending', '已有一份撤回申请待确认。', 'A request to withdraw is waiting already.');
const DECIDED = refusal('withdrawal.decided', '这份撤回申请已处理。', 'This request has been decided.');
const PAPER = refusal(
  'withdrawal.paper-needed',
  '代为登记撤回须附反映人签字的书面申请。',
  'A withdrawal entered by the desk needs the signed paper.',
);
const COERCION = refusal(
  'withdraw.coercion',
  '有被迫撤回迹象的不能确认，请驳回撤回申请。',
  'With a sign of coercion the withdrawal is not confirmed; refuse the request instead.',
);
