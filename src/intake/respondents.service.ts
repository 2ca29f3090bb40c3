import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Assignment } from '../cases/entities/assignment.entity.js';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { Respondent } from '../cases/entities/respondent.entity.js';
import { Verifier } from '../cases/entities/verifier.entity.js';
import { RegisterCaseService } from '../cases/register-case.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { RespondentDto } from './dto/respondent.dto.js';
import { IntakeAccusedService } from './intake-accused.service.js';

/** Whom the complaint turns out to be about, after registration. */
@Injectable()
export class RespondentsService {
  constructor(
    private readonly cases: CasesService,
    private readonly registrar: RegisterCaseService,
    private readonly accused: IntakeAccusedService,
    private readonly clocks: ClocksService,
  ) {}

  /**
   * Adds respondents; whoever is in conflict is shut out at once, and lays down the work on the case (R22). A case that loses its
   * lead group so is reassigned by the district office, or transferred. Throws NotFound, NotYourRole, BadRequest, Refused.
   */
  async add(actor: Staff, caseId: string, given: readonly RespondentDto[]): Promise<{ items: Respondent[] }> {
    const accused = await this.accused.accusedOf(actor.districtCode, given);
    return this.cases.act(actor, caseId, 'respondent', async (open) => {
      const { tx, file, at } = open;
      if (file.kase.state === 'closed') throw new Refused(CLOSED);
      const { respondents, exclusions, recusals } = await this.registrar.addRespondents(tx, file.kase, accused, at);
      file.respondents.push(...respondents);
      file.exclusions.push(...exclusions);
      file.recusals.push(...recusals);
      await this.layDown(open, exclusions);
      await this.cases.record(open, 'respondent', actor, {
        particulars: { added: respondents.length, excluded: exclusions.length },
      });
      return { items: respondents };
    });
  }

  private async layDown({ tx, file, at }: OpenCase, exclusions: readonly Exclusion[]): Promise<void> {
    const isOut = (row: { groupId?: string; staffId?: string }): boolean =>
      exclusions.some(
        (x) => (x.groupId !== null && x.groupId === row.groupId) || (x.staffId !== null && x.staffId === row.staffId),
      );
    for (const assignment of file.assignments.filter((a) => a.releasedAt === null && isOut({ groupId: a.groupId }))) {
      await tx.update(Assignment, { id: assignment.id }, { releasedAt: at });
      assignment.releasedAt = at;
      const clock = assignment.part === 'lead' ? 'not_taken_lead' : 'not_taken_town';
      await this.clocks.cancel(tx, file.kase.id, clock, at, assignment.id, 'excluded');
    }
    for (const verifier of file.verifiers.filter((v) => v.releasedAt === null && isOut({ staffId: v.staffId }))) {
      await tx.update(Verifier, { id: verifier.id }, { releasedAt: at });
      verifier.releasedAt = at;
    }
  }
}

const CLOSED = refusal(
  'respondent.closed',
  '此件已办结，不能再增加被反映对象。',
  'The case is closed; no respondent can be added.',
);
