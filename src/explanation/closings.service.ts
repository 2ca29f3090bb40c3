import { Injectable } from '@nestjs/common';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import type { CaseView } from '../cases/present-case.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { Staff } from '../kernel/actor.js';
import { StepRefused } from '../kernel/errors.js';
import { CallBacksService } from './call-backs.service.js';
import { archiveItemsOf, objectionToClosing } from './closing-rules.js';
import type { CloseDto } from './dto/close.dto.js';

/** The end of an answered case (办结). */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly evidence: EvidenceService,
    private readonly callBacks: CallBacksService,
  ) {}

  /** Closes the case under its archive number once all is filed. Throws StepRefused with the reason, CaseChanged on a race. */
  async close(actor: Staff, caseId: string, { archiveNo, checklist, version }: CloseDto): Promise<CaseView> {
    await this.cases.act(
      actor,
      caseId,
      'close',
      async (open) => {
        const needsEvidence = open.file.kase.channel === 'LOOKBACK';
        const objection = objectionToClosing({
          owed: archiveItemsOf(open.file),
          checklist,
          needsEvidence,
          hasEvidence: needsEvidence && (await this.evidence.list(open.tx, caseId)).length > 0,
        });
        if (objection) throw new StepRefused(objection);
        await this.callBacks.recordNotOwed(open, actor);
        await this.cases.takeStep(open, 'close', actor, { particulars: { archiveNo, checklist } });
      },
      version,
    );
    return this.views.viewAfter(actor, caseId);
  }
}
