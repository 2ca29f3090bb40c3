import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Suspension } from '../cases/entities/suspension.entity.js';
import { NoticeDeskService } from '../cases/notice-desk.service.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Staff } from '../kernel/actor.js';
import { NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf } from '../kernel/time.js';
import type { DecisionDto, SuspensionDto } from './dto/suspension.dto.js';
import { EndSuspensionService } from './end-suspension.service.js';
import { isRunning, objectionToDecision, objectionToGrant, objectionToSuspension } from './suspension-rules.js';
import { maskedWords } from '../cases/masked-words.js';
import { VaultService } from '../identity/vault.service.js';

/** Suspensions (中止): asked by the leader, granted by the head; internal clocks stand still, statutory ones never. */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly notices: NoticeDeskService,
    private readonly vault: VaultService,
    private readonly endings: EndSuspensionService,
  ) {}

  /** Throws Refused `suspension.…`. */
  async ask(actor: Staff, caseId: string, { reason, explanation, untilDay }: SuspensionDto): Promise<Suspension> {
    return this.cases.act(actor, caseId, 'suspension', async (open) => {
      const { tx, file, at } = open;
      const objection = objectionToSuspension({
        state: file.kase.state,
        suspensions: file.suspensions,
        hasOpenInformationRequest: file.informationRequests.some((r) => r.answeredAt === null && r.lapsedAt === null),
        untilDay,
        today: dayOf(at),
      });
      if (objection) throw new Refused(objection);
      const row: Suspension = {
        id: newId(),
        caseId,
        reason,
        explanation: await maskedWords(this.vault, tx, file, explanation),
        untilDay,
        askedById: actor.id,
        askedAt: at,
        isGranted: null,
        decidedById: null,
        decidedAt: null,
        endedAt: null,
      };
      await tx.insert(Suspension, row);
      file.suspensions.push(row);
      await this.cases.record(open, 'suspension', actor, { particulars: { suspensionId: row.id, reason, untilDay } });
      return row;
    });
  }

  /** The head's word. Granted, the internal clocks stand still from now on. Throws NotFound, Refused. */
  async decide(actor: Staff, caseId: string, suspensionId: string, { isGranted }: DecisionDto): Promise<Suspension> {
    return this.cases.act(actor, caseId, 'suspensionDecision', async (open) => {
      const { tx, file, at } = open;
      const row = rowOf(open, suspensionId);
      const objection =
        objectionToDecision({ askedById: row.askedById, deciderId: actor.id, isDecided: row.isGranted !== null }) ??
        (isGranted
          ? objectionToGrant({
              state: file.kase.state,
              untilDay: row.untilDay,
              today: dayOf(at),
              isPaused: file.suspensions.some(isRunning),
            })
          : undefined);
      if (objection) throw new Refused(objection);
      const patch = { isGranted, decidedById: actor.id, decidedAt: at };
      await tx.update(Suspension, { id: row.id }, patch);
      Object.assign(row, patch);
      if (isGranted) {
        await this.clocks.pauseInternal(tx, caseId, at);
        await this.notices.issue(tx, file.kase, 'SUSPENSION', at, { subjectId: row.id });
      }
      await this.cases.record(open, 'suspensionDecision', actor, {
        particulars: { suspensionId, isGranted, untilDay: row.untilDay },
        visibility: isGranted ? 'public' : 'internal',
      });
      return row;
    });
  }

  /** The reason has gone before the day. Throws NotFound, Refused `suspension.not-running`. */
  async end(actor: Staff, caseId: string, suspensionId: string): Promise<Suspension> {
    return this.cases.act(actor, caseId, 'suspensionEnd', async (open) => {
      const row = rowOf(open, suspensionId);
      if (!isRunning(row))
        throw new Refused(refusal('suspension.not-running', '该中止没有在执行。', 'This suspension is not running.'));
      await this.endings.end(open, row, actor, open.at);
      return row;
    });
  }
}

const rowOf = ({ file }: OpenCase, suspensionId: string): Suspension => {
  const row = file.suspensions.find(({ id }) => id === suspensionId);
  if (!row) throw new NotFound();
  return row;
};
