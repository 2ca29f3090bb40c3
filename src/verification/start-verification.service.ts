import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import { NameVerifiersService } from '../cases/name-verifiers.service.js';
import type { CaseView } from '../cases/present-case.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import type { StartVerificationDto } from './dto/start-verification.dto.js';
import { maskedWords } from '../cases/masked-words.js';

@Injectable()
export class StartVerificationService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly verifiers: NameVerifiersService,
    private readonly vault: VaultService,
  ) {}

  /** Names two or more verifiers and so takes the case over for the leading group. Throws BadRequest, StepRefused, CaseChanged. */
  async start(actor: Staff, caseId: string, input: StartVerificationDto): Promise<CaseView> {
    const { verifierIds, declaredNoConflict, plan, version } = input;
    const act = this.cases.act(
      actor,
      caseId,
      'startVerification',
      async (open) => {
        await this.verifiers.name(open, actor, { staffIds: verifierIds, hasDeclaredNoConflict: declaredNoConflict });
        if (plan !== undefined) await addNote(open, actor, 'plan', await maskedWords(this.vault, open.tx, open.file, plan));
        await this.cases.takeStep(open, 'startVerification', actor, { particulars: { verifierIds } });
      },
      version,
    );
    await act;
    return this.views.viewAfter(actor, caseId);
  }
}
