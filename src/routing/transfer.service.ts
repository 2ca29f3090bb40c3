import { Injectable } from '@nestjs/common';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { ClockContextsService } from '../cases/clock-contexts.service.js';
import { Case } from '../cases/entities/case.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import type { CaseView } from '../cases/present-case.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Actor, Staff } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import { dayOf, endOfDay, type Day } from '../kernel/time.js';
import type { TransferDto } from './dto/transfer.dto.js';
import { objectionToTransfer, type TransferKind } from './transfer-rules.js';
import { maskedWords } from '../cases/masked-words.js';

/** To which body, for what reason; with 交办 by when it reports back. */
export type Letter = { body: string; kind: TransferKind; basis: string; contact: string | null; reportBy: Day | null };

@Injectable()
export class TransferService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly notices: NoticeDeskService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Sends the case on to the competent body and tells its complainant, and those of merged cases, where it went. With 交办 a tickler
   * watches for the report. Throws StepRefused with the reason, CaseChanged.
   */
  async transfer(actor: Staff, caseId: string, input: TransferDto): Promise<CaseView> {
    const act = this.cases.act(
      actor,
      caseId,
      'transfer',
      async (open) => {
        const { tx, file, at } = open;
        const { kind, reportBy = null } = input;
        const objection = objectionToTransfer({ kind, reportBy, today: dayOf(at) });
        if (objection) throw new StepRefused(objection);
        const masked = (text: string): Promise<string> => maskedWords(this.vault, tx, file, text);
        const body = await masked(input.body);
        const basis = await masked(input.basis);
        const contact = input.contact === undefined ? null : await masked(input.contact);
        await this.send(open, actor, { body, kind, basis, contact, reportBy });
      },
      input.version,
    );
    await act;
    return this.views.viewAfter(actor, caseId);
  }

  /** Letter, notices to everybody who complained, the step itself. The words are masked already. Throws StepRefused, CaseChanged. */
  async send(open: OpenCase, actor: Actor, { body, kind, basis, contact, reportBy }: Letter): Promise<void> {
    const { tx, file, at } = open;
    const { id: caseId, confidentiality } = file.kase;
    const letter = { body, kind, basis, reportBy, confidentiality };
    await this.notices.issue(tx, file.kase, 'TRANSFER_LETTER', at, { recipient: 'other_body', particulars: letter });
    const toldWhere = { body, contact, sentAt: at };
    await this.tellMerged(open, toldWhere);
    await this.cases.takeStep(open, 'transfer', actor, {
      particulars: { body, kind, reportBy },
      notice: { particulars: toldWhere },
    });
    await this.clocks.cancel(tx, caseId, 'route_dispute', at, undefined, 'transfer');
    if (reportBy === null) return;
    const context = await this.contexts.of(file.kase, at);
    await this.clocks.start(tx, 'tickler', context, { from: at, dueAt: endOfDay(reportBy) });
  }

  private async tellMerged({ tx, file, at }: OpenCase, particulars: Record<string, unknown>): Promise<void> {
    const ids = file.children.map(({ id }) => id);
    for (const child of await tx.find(Case, { id: ids })) {
      await this.notices.issue(tx, child, 'TRANSFER_NOTICE', at, { subjectId: file.kase.id, particulars });
    }
  }
}
