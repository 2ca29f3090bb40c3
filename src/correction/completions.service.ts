import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { Action } from '../cases/entities/action.entity.js';
import { maskedWords } from '../cases/masked-words.js';
import { readBack } from '../cases/permissions/reading.js';
import { RerunLookBacks } from '../cases/rerun-look-back.js';
import { UNKNOWN_EVIDENCE, UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import { RERUN_ACTION_CODES } from '../cases/vocabulary.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { VaultService } from '../identity/vault.service.js';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotYourRole, Refused } from '../kernel/errors.js';
import { dayOf } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Reads } from '../platform/database/tx.js';
import { mayCheck, objectionToCheck, objectionToCompletion } from './action-rules.js';
import { actionIn } from './actions.service.js';
import type { CheckDto } from './dto/check.dto.js';
import type { CompletionDto } from './dto/completion.dto.js';

/** Reporting actions done and checking them. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly evidence: EvidenceService,
    private readonly vault: VaultService,
    private readonly clocks: ClocksService,
    private readonly lookBacks: RerunLookBacks,
  ) {}

  /**
   * Reports an action done; a re-run (A05–A07) opens its own look-back in the same transaction.
   * Throws NotFound, BadRequest `input.unknown-…`, Refused `completion.…`, `action.case-closed`, `look-back.no-group`.
   */
  complete(actor: Staff, caseId: string, actionId: string, input: CompletionDto): Promise<Action> {
    return this.cases.act(actor, caseId, 'actionCompletion', async (open) => {
      const { tx, file, at } = open;
      const { kase } = file;
      const action = actionIn(open, actionId);
      const evidenceIds = await this.evidenceOf(tx, caseId, input.evidenceIds ?? []);
      const doer = input.doneById === undefined ? undefined : await this.people.staff(input.doneById);
      if (input.doneById !== undefined && doer?.districtCode !== kase.districtCode) throw new BadRequest(UNKNOWN_STAFF);
      const objection = objectionToCompletion({
        state: kase.state,
        status: action.status,
        today: dayOf(at),
        doneOn: input.doneOn,
        hasNote: input.note !== undefined,
        hasEvidence: evidenceIds.length > 0,
        owesEvidence: kase.channel === 'LOOKBACK',
      });
      if (objection) throw new Refused(objection);
      const patch: Partial<Action> = {
        status: 'done',
        doneOn: input.doneOn,
        doneById: doer?.id ?? actor.id,
        completionRecordedById: actor.id,
        completionRecordedAt: at,
        completionNote: input.note === undefined ? null : await maskedWords(this.vault, tx, file, input.note),
        evidenceIds,
        checkedById: null,
        checkedAt: null,
        checkNote: null,
      };
      if (RERUN_ACTION_CODES.includes(action.code)) {
        const lookBack = await this.lookBacks.openRerunLookBack(open, action, input.doneOn);
        patch.rerunLookBackId = lookBack.id;
        file.rerunLookBacks.push(lookBack);
      }
      await tx.update(Action, { id: action.id }, patch);
      Object.assign(action, patch);
      const particulars = { actionId, code: action.code, doneOn: input.doneOn, lookBackId: action.rerunLookBackId };
      await this.cases.record(open, 'actionCompletion', actor, { particulars });
      return readBack(actor, action, 'completionNote');
    });
  }

  /** The independent check: passed, its clock is met; failed, the action is ordered again. Throws NotFound, NotYourRole, Refused `check.…`. */
  check(actor: Staff, caseId: string, actionId: string, input: CheckDto): Promise<Action> {
    return this.cases.act(actor, caseId, 'actionCheck', async (open) => {
      const { tx, file, at } = open;
      const action = actionIn(open, actionId);
      if (!mayCheck(actor, action)) throw new NotYourRole();
      const objection = objectionToCheck({
        state: file.kase.state,
        status: action.status,
        checkerId: actor.id,
        ownIds: [action.ownerStaffId, action.doneById, action.completionRecordedById],
      });
      if (objection) throw new Refused(objection);
      const patch: Partial<Action> = {
        status: input.passed ? 'checked' : 'ordered',
        checkedById: actor.id,
        checkedAt: at,
        checkNote: input.note === undefined ? null : await maskedWords(this.vault, tx, file, input.note),
      };
      await tx.update(Action, { id: action.id }, patch);
      Object.assign(action, patch);
      if (input.passed) await this.clocks.meet(tx, caseId, 'action', at, action.id);
      const particulars = { actionId, code: action.code, passed: input.passed };
      await this.cases.record(open, 'actionCheck', actor, { particulars });
      return action;
    });
  }

  private async evidenceOf(reads: Reads, caseId: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = new Set((await this.evidence.list(reads, caseId)).map(({ id }) => id));
    if (!ids.every((id) => known.has(id))) throw new BadRequest(UNKNOWN_EVIDENCE);
    return [...new Set(ids)];
  }
}
