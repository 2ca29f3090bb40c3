import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import type { Respondent } from '../cases/entities/respondent.entity.js';
import { RegisterCaseService } from '../cases/register-case.service.js';
import { VacateSeatsService } from '../cases/vacate-seats.service.js';
import type { Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { RespondentDto } from './dto/respondent.dto.js';
import { IntakeAccusedService } from './intake-accused.service.js';
import { VaultService } from '../identity/vault.service.js';
import { maskedWords } from '../cases/masked-words.js';

/** Whom the complaint turns out to be about, after registration. */
@Injectable()
export class RespondentsService {
  constructor(
    private readonly cases: CasesService,
    private readonly registrar: RegisterCaseService,
    private readonly accused: IntakeAccusedService,
    private readonly seats: VacateSeatsService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Adds respondents; whoever is in conflict is shut out at once, and lays down the work on the case (R22): another free
   * guidance group leads, or nobody when none is free (then it is transferred). Throws NotFound, NotYourRole, BadRequest, Refused.
   */
  async add(actor: Staff, caseId: string, given: readonly RespondentDto[]): Promise<{ items: Respondent[] }> {
    const accused = await this.accused.accusedOf(actor.districtCode, given);
    return this.cases.act(actor, caseId, 'respondent', async (open) => {
      const { tx, file, at } = open;
      if (file.kase.state === 'closed') throw new Refused(CLOSED);
      for (const one of accused) one.shownName = await maskedWords(this.vault, tx, file, one.name);
      const before = file.exclusions.length;
      const respondents = await this.registrar.addRespondents(tx, file, accused, at);
      const patch = await this.seats.vacate(open, 'excluded');
      await this.cases.record(open, 'respondent', actor, {
        particulars: { added: respondents.length, excluded: file.exclusions.length - before },
        patch,
      });
      return { items: respondents };
    });
  }
}

const CLOSED = refusal(
  'respondent.closed',
  '此件已办结，不能再增加被反映对象。',
  'The case is closed; no respondent can be added.',
);
