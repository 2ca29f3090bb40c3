import { Injectable } from '@nestjs/common';
import { addNote } from '../cases/add-note.js';
import { leadOf, verifiersNow } from '../cases/case-facts.js';
import { CaseViewsService } from '../cases/case-views.service.js';
import { CasesService } from '../cases/cases.service.js';
import { NameVerifiersService } from '../cases/name-verifiers.service.js';
import type { CaseView } from '../cases/present-case.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import type { ReassignmentDto } from './dto/reassignment.dto.js';
import { objectionToReassignment } from './reassignment-rules.js';
import { SeatsService } from '../cases/seats.service.js';
import { maskedWords } from '../cases/masked-words.js';

@Injectable()
export class ReassignmentsService {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
    private readonly seats: SeatsService,
    private readonly verifiers: NameVerifiersService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Changes who works on the case: the leader (or the district office) names other verifiers, fresh ones after reopen or sendBack; the
   * district office moves the lead. Throws BadRequest for unknown ids, NotYourRole, Refused with the reason.
   */
  async reassign(actor: Staff, caseId: string, input: ReassignmentDto): Promise<CaseView> {
    const { verifierIds, leadGroupId, declaredNoConflict = false } = input;
    await this.cases.act(actor, caseId, 'reassignment', async (open) => {
      const { tx, file } = open;
      const lead = leadOf(file);
      const objection = objectionToReassignment({
        role: actor.role,
        state: file.kase.state,
        namesVerifiers: verifierIds !== undefined,
        movesLead: leadGroupId !== undefined,
        leadsAlready: lead !== undefined && lead.groupId === leadGroupId,
        hasLead: lead !== undefined,
      });
      if (objection) throw new Refused(objection);
      if (leadGroupId !== undefined) {
        const group = await this.seats.freeLead(file, leadGroupId);
        await this.seats.moveLead(open, group, 'reassignment');
      }
      if (verifierIds !== undefined) {
        await this.verifiers.name(open, actor, { staffIds: verifierIds, hasDeclaredNoConflict: declaredNoConflict });
      }
      await addNote(open, actor, 'internal', await maskedWords(this.vault, tx, file, input.reason));
      await this.cases.record(open, 'reassignment', actor, {
        particulars: { leadGroupId: leadOf(file)?.groupId ?? null, verifierIds: verifiersNow(file).map((v) => v.staffId) },
        patch: verifierIds === undefined ? {} : { needsReassignment: false },
      });
    });
    return this.views.viewAfter(actor, caseId);
  }
}
