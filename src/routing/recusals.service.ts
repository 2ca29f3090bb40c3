import { Injectable } from '@nestjs/common';
import { CasesService, type OpenCase } from '../cases/cases.service.js';
import { Recusal } from '../cases/entities/recusal.entity.js';
import { depthFor, readBack, type ReadBack } from '../cases/permissions/reading.js';
import { exclusionsFor } from '../cases/permissions/task-rows.js';
import { ShutOutService } from '../cases/shut-out.service.js';
import { UNKNOWN_GROUP, UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import { VacateSeatsService } from '../cases/vacate-seats.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { dueAfterWorkingDays } from '../calendar/counting.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { VaultService } from '../identity/vault.service.js';
import { actorId, type Actor, type Citizen, type Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { PeopleService } from '../people/people.service.js';
import type { RecusalDecisionDto, RecusalDto } from './dto/recusal.dto.js';
import { ExclusionsService, isOver } from './exclusions.service.js';
import { objectionToRecusal, objectionToRecusalDecision, objectionToRequestInWords } from './recusal-rules.js';
import { maskedWords } from '../cases/masked-words.js';

const WORKING_DAYS_TO_DECIDE = 1;

/** Recusal (回避): anybody with the case in hand, or the complainant, may ask; the head decides within 1 W (R22). */
@Injectable()
export class RecusalsService {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly calendar: CalendarService,
    private readonly exclusions: ExclusionsService,
    private readonly seats: VacateSeatsService,
    private readonly vault: VaultService,
    private readonly clocks: ClocksService,
    private readonly shutOuts: ShutOutService,
  ) {}

  /** Throws BadRequest for an unknown id, Refused with the reason. */
  ask(actor: Actor, caseId: string, { staffId, groupId, reason }: RecusalDto): Promise<ReadBack<Recusal, 'reason'>> {
    return this.cases.act(actor, caseId, 'recusal', async (open) => {
      const { file } = open;
      const roster = await this.people.roster(file.kase.districtCode);
      const group = groupId === undefined ? undefined : roster.group(groupId);
      if (groupId !== undefined && !group) throw new BadRequest(UNKNOWN_GROUP);
      if (staffId !== undefined && !roster.member(staffId)?.active) throw new BadRequest(UNKNOWN_STAFF);
      const subject = { staffId: staffId ?? null, groupId: groupId ?? null };
      const depth = actor.kind === 'staff' ? depthFor(actor, file.kase) : 'full';
      const objection = objectionToRecusal({
        state: file.kase.state,
        namesPerson: staffId !== undefined,
        namesGroup: groupId !== undefined,
        groupKind: group?.kind ?? null,
        // Of what the asker does not read the answer tells nothing either: it is asked once more, and the head decides.
        isExcludedAlready: exclusionsFor(depth, actor, file).some((x) => isOver(x, subject)),
        isPending: file.recusals.some(
          (r) =>
            r.decidedAt === null &&
            r.staffId === subject.staffId &&
            r.groupId === subject.groupId &&
            (depth === 'full' || r.requestedById === actorId(actor)),
        ),
      });
      if (objection) throw new Refused(objection);
      return readBack(actor, await this.write(open, actor, { ...subject, named: null }, reason), 'reason');
    });
  }

  /** By the complainant, who knows no ids: the head says whom the words mean. Throws Refused with the reason. */
  askInWords(citizen: Citizen, { whom, reason }: { whom: string; reason: string }): Promise<Recusal> {
    return this.cases.act(citizen, citizen.caseId, 'recusal', async (open) => {
      const { tx, file } = open;
      const isPending = file.recusals.some((r) => r.decidedAt === null && r.named !== null);
      const objection = objectionToRequestInWords({ state: file.kase.state, isPending });
      if (objection) throw new Refused(objection);
      const named = await maskedWords(this.vault, tx, file, whom);
      return this.write(open, citizen, { staffId: null, groupId: null, named }, reason);
    });
  }

  private async write(
    open: OpenCase,
    actor: Actor,
    subject: Pick<Recusal, 'staffId' | 'groupId' | 'named'>,
    reason: string,
  ): Promise<Recusal> {
    const { tx, file, at } = open;
    const recusal: Recusal = {
      id: newId(),
      caseId: file.kase.id,
      ...subject,
      reason: await maskedWords(this.vault, tx, file, reason),
      requestedById: actorId(actor),
      requestedAt: at,
      dueAt: dueAfterWorkingDays(at, WORKING_DAYS_TO_DECIDE, this.calendar.current()).dueAt,
      isGranted: null,
      comment: null,
      decidedById: null,
      decidedAt: null,
    };
    await tx.insert(Recusal, recusal);
    file.recusals.push(recusal);
    await this.shutOuts.startClocks(tx, file, [recusal], at);
    const { staffId, groupId } = subject;
    await this.cases.record(open, 'recusal', actor, { particulars: { recusalId: recusal.id, staffId, groupId } });
    return recusal;
  }

  /**
   * Granted: the person or group is out, and whatever seat they had is filled anew or left empty. Refused: a mere likeness of names
   * keeps nobody out any longer. Throws NotFound, Refused `recusal.own` when the head is the one concerned (the deputy decides).
   */
  decide(actor: Staff, caseId: string, recusalId: string, input: RecusalDecisionDto): Promise<Recusal> {
    const { isGranted, comment } = input;
    return this.cases.act(actor, caseId, 'recusalDecision', async (open) => {
      const { tx, file, at } = open;
      const recusal = file.recusals.find((r) => r.id === recusalId);
      if (!recusal) throw new NotFound();
      const roster = await this.people.roster(file.kase.districtCode);
      const group = input.groupId === undefined ? undefined : roster.group(input.groupId);
      if (input.groupId !== undefined && !group) throw new BadRequest(UNKNOWN_GROUP);
      if (input.staffId !== undefined && !roster.member(input.staffId)) throw new BadRequest(UNKNOWN_STAFF);
      const subject = { staffId: input.staffId ?? recusal.staffId, groupId: input.groupId ?? recusal.groupId };
      const objection = objectionToRecusalDecision({
        deciderId: actor.id,
        subjectStaffId: subject.staffId,
        requestedById: recusal.requestedById,
        isDecided: recusal.decidedAt !== null,
        isGranted,
        isInWords: recusal.named !== null,
        namesPerson: input.staffId !== undefined,
        namesGroup: input.groupId !== undefined,
        groupKind: group?.kind ?? null,
      });
      if (objection) throw new Refused(objection);
      const words = await maskedWords(this.vault, tx, file, comment);
      const verdict = { ...subject, isGranted, comment: words, decidedById: actor.id, decidedAt: at };
      await tx.update(Recusal, { id: recusalId }, verdict);
      Object.assign(recusal, verdict);
      await this.clocks.meet(tx, caseId, 'recusal', at, recusalId);
      if (isGranted) await this.exclusions.confirm(open, recusal);
      else await this.exclusions.lift(open, recusal);
      const patch = isGranted ? await this.seats.vacate(open, 'recusal') : {};
      const { staffId, groupId } = recusal;
      await this.cases.record(open, 'recusalDecision', actor, { particulars: { recusalId, isGranted, staffId, groupId }, patch });
      return recusal;
    });
  }
}
