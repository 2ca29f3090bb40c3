import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import { standingActions } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import type { CaseView } from '../cases/present-case.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import type { ReopenDto } from './dto/reopen.dto.js';
import { NewRoundService } from './new-round.service.js';
import { objectionToReopening } from './reopening-rules.js';
import { separateCases } from './separate-cases.js';
import { maskedWords } from '../cases/masked-words.js';

/** Taking an answered or closed case up again. */
@Injectable()
export class ReopeningsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly vault: VaultService,
    private readonly rounds: NewRoundService,
  ) {}

  /**
   * Back to fresh verification, or, when the case was never accepted, to the desk. The explanation goes on file as an internal note.
   * Throws StepRefused with the reason, CaseChanged on a race.
   */
  async reopen(actor: Staff, caseId: string, { reason, explanation, version }: ReopenDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'reopen',
      async (open) => {
        const { file } = open;
        const { parentId } = file.kase;
        const hadReply = wasReplied(file);
        const objection = objectionToReopening({
          reason,
          outcome: file.kase.outcome,
          isMerged: parentId !== null,
          hasConfirmedWithdrawal: file.withdrawals.some((w) => w.isConfirmed === true),
          wasAnswered: hadReply || file.kase.outcome === 'answered',
          hasStandingAction: standingActions(file).length > 0,
        });
        if (objection) throw new StepRefused(objection);
        await addNote(open, actor, 'internal', await maskedWords(this.vault, open.tx, open.file, explanation));
        await this.cases.takeStep(open, 'reopen', actor, {
          particulars: { reason, ...(parentId === null ? {} : { parentId }) },
          // Who withdrew under pressure is the complainant again: notices and call-back are owed from now on.
          patch: reason === 'WITHDRAWN_UNDER_PRESSURE' ? { goesOnWithoutComplainant: false } : {},
        });
        if (parentId !== null) await separateCases(this.cases, open, await this.cases.lock(open.tx, parentId), actor);
        await this.rounds.begin(open, { legal: hasStandingReply(file) ? 'met' : 'old' });
      },
      version,
    );
    return this.views.viewAfter(actor, caseId);
  }
}

/** One that a review set aside leaves the 60 C of the new round to be met. */
const hasStandingReply = (file: CaseFile): boolean =>
  file.replies.length > 0 ? file.replies.some((r) => r.quashedAt === null) : wasReplied(file);

/** By its own reply, or by its copy of the parent's. */
const wasReplied = ({ replies, notices }: CaseFile): boolean => replies.length > 0 || notices.some((n) => n.kind === 'REPLY');
