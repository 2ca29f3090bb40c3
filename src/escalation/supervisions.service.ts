import { Injectable } from '@nestjs/common';
import { coHandlerOf, isOpen, leadOf } from '../cases/case-facts.js';
import type { CaseFile } from '../cases/case-file.js';
import { CasesService } from '../cases/cases.service.js';
import { Supervision } from '../cases/entities/supervision.entity.js';
import { readBack } from '../cases/permissions/reading.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, NotYourRole, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { SupervisionAnswerDto, SupervisionDto } from './dto/supervision.dto.js';
import { MissedRoundsService } from './missed-rounds.service.js';
import { SupervisionRounds } from './supervision-rounds.js';
import { objectionToSupervision } from './supervision-rules.js';
import { maskedWords } from '../cases/masked-words.js';
import { VaultService } from '../identity/vault.service.js';

/** Rounds of supervision (督办): a letter to a group that is late, to be answered within 2 W. */
@Injectable()
export class SupervisionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly rounds: SupervisionRounds,
    private readonly missed: MissedRoundsService,
    private readonly vault: VaultService,
  ) {}

  /** Issues the next round. Throws Refused where nothing is overdue and no reason is given, or a round is still running. */
  async issue(actor: Staff, caseId: string, { groupId, demand, reason }: SupervisionDto): Promise<Supervision> {
    return this.cases.act(actor, caseId, 'supervision', async (open) => {
      const { tx, file, at } = open;
      const group = assigned(file, groupId);
      const clocks = await this.clocks.openOf(tx, caseId);
      const objection = objectionToSupervision({
        isOpenCase: isOpen(file),
        groupId: group,
        openRounds: file.supervisions.filter(({ answeredAt }) => answeredAt === null),
        dues: clocks.filter(({ side, pausedAt }) => side === 'official' && pausedAt === null).map(({ dueAt }) => dueAt),
        reason,
        now: at,
      });
      if (objection || !group)
        throw new Refused(objection ?? refusal('supervision.group', '没有承办组。', 'No group is assigned.'));
      return this.rounds.write(open, actor, {
        groupId: group,
        demand: await maskedWords(this.vault, tx, file, demand),
        escalationId: null,
      });
    });
  }

  /** The supervised group's answer, once. Throws NotFound, NotYourRole for another group, Refused `supervision.answered`. */
  async answer(actor: Staff, caseId: string, roundId: string, { answer }: SupervisionAnswerDto): Promise<Supervision> {
    return this.cases.act(actor, caseId, 'supervisionAnswer', async (open) => {
      const { tx, file, at } = open;
      const round = file.supervisions.find(({ id }) => id === roundId);
      if (!round) throw new NotFound();
      if (round.groupId !== actor.groupId) throw new NotYourRole();
      if (round.answeredAt !== null)
        throw new Refused(refusal('supervision.answered', '该次督办已经回复。', 'This round has been answered.'));
      const masked = await maskedWords(this.vault, tx, file, answer);
      const patch = { answer: masked, answeredById: actor.id, answeredAt: at };
      await tx.update(Supervision, { id: roundId }, patch);
      Object.assign(round, patch);
      await this.clocks.meet(tx, caseId, 'supervision', at, roundId);
      await this.missed.count(tx, file.kase, at);
      await this.cases.record(open, 'supervisionAnswer', actor, {
        particulars: { supervisionId: roundId, ordinal: round.ordinal },
      });
      return readBack(actor, round, 'answer');
    });
  }
}

/** The named group if it is assigned, the lead where none is named. */
const assigned = (file: CaseFile, groupId: string | undefined): string | undefined => {
  const groups = [leadOf(file)?.groupId, coHandlerOf(file)?.groupId];
  return groupId === undefined ? groups[0] : groups.find((id) => id === groupId);
};
