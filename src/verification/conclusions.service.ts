import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import { findingsNow, ownAllegations } from '../cases/case-facts.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Finding } from '../cases/entities/finding.entity.js';
import { OrderActions } from '../cases/order-actions.js';
import type { CaseView } from '../cases/present-case.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import type { ClearDto, ConfirmDto } from './dto/conclusion.dto.js';
import { maskedWords } from '../cases/masked-words.js';

/** A leader's approval of what verifiers drafted; with nobody free, the head's. */
@Injectable()
export class ConclusionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly orders: OrderActions,
    private readonly vault: VaultService,
  ) {}

  /** Confirms the findings; what they established goes to correction. Throws BadRequest, StepRefused with the reason, CaseChanged. */
  async confirm(actor: Staff, caseId: string, { actions, comment, version }: ConfirmDto): Promise<CaseView> {
    const act = this.cases.act(
      actor,
      caseId,
      'confirm',
      async (open) => {
        const ordered = await this.orders.writeOrders(open, actor, actions, 'findings');
        await this.approve(open, actor, comment);
        const particulars = { actions: ordered.map(({ id, code, dueOn }) => ({ id, code, dueOn })) };
        await this.cases.takeStep(open, 'confirm', actor, { particulars });
      },
      version,
    );
    await act;
    return this.views.viewAfter(actor, caseId);
  }

  /** Confirms that nothing is to be corrected; explanation follows. Throws StepRefused with the reason, CaseChanged. */
  async clear(actor: Staff, caseId: string, { comment, version }: ClearDto): Promise<CaseView> {
    const act = this.cases.act(
      actor,
      caseId,
      'clear',
      async (open) => {
        await this.approve(open, actor, comment);
        await this.cases.takeStep(open, 'clear', actor);
      },
      version,
    );
    await act;
    return this.views.viewAfter(actor, caseId);
  }

  private async approve(open: OpenCase, actor: Staff, comment: string | undefined): Promise<void> {
    const { tx, file, at } = open;
    const own = new Set(ownAllegations(file).map(({ id }) => id));
    const approved = findingsNow(file).filter((f) => own.has(f.allegationId));
    const patch = { approvedById: actor.id, approvedAt: at };
    await tx.update(Finding, { id: approved.map(({ id }) => id) }, patch);
    for (const finding of approved) Object.assign(finding, patch);
    if (comment !== undefined) await addNote(open, actor, 'internal', await maskedWords(this.vault, tx, file, comment));
  }
}
