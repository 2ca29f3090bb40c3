import { Inject, Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.js';
import { appendSystemEvents } from '../cases/append-system-events.js';
import { Case } from '../cases/entities/case.entity.js';
import { Escalation } from '../cases/entities/escalation.entity.js';
import { Exclusion } from '../cases/entities/exclusion.entity.js';
import { earlierOf } from '../cases/seen-relatives.js';
import { isRepeatRung, UNDATED_RUNGS, type UndatedRung } from '../cases/vocabulary.js';
import { LadderTable } from '../deadlines/ladder-table.js';
import type { RecipientCode } from '../deadlines/ladder-words.js';
import { countLimit } from '../deadlines/limit.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { dayOf, instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { AlertWriter } from './alert-writer.service.js';
import { loadFacts, type CaseFacts } from './case-facts.js';
import { firedEvent, isReferral, toTell } from './fire-plan.js';
import { undatedTelling } from './undated-telling.js';
import { accountableOf, receiversFor, type Obligation } from './receivers-rules.js';

/** A rung that hangs on no clock; `subjectId` is what it is about, the case where it is nothing narrower. */
export type Raise = { caseId: string; rung: string; trigger: string; subjectId: string | null };

/** Raises the immediate rung, missed rounds of supervision and repeat petitions: once per case and subject, however often the news comes. */
@Injectable()
export class RaiseService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ladders: LadderTable,
    private readonly calendars: CalendarService,
    private readonly people: PeopleService,
    private readonly alerts: AlertWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise({ caseId, rung, trigger, subjectId }: Raise): Promise<void> {
    if (!isUndated(rung)) throw new RangeError(`"${rung}" is no rung without a clock`);
    await this.work.write(async (tx) => {
      const kase = await tx.lock(Case, { id: caseId });
      const subject = subjectId ?? caseId;
      if (!kase || (await tx.findOne(Escalation, { caseId, rung, subjectId: subject }))) return;
      // Nobody answers for a closed case any more; what was grave stays grave.
      if (rung !== 'immediate' && kase.state === 'closed') return;
      const now = instant(this.clock.now());
      const spec = undatedTelling(rung, this.ladders);
      const { facts, last } = await loadFacts(tx, [caseId]);
      const of = facts.get(caseId);
      if (!of) return;
      const exclusions = isRepeatRung(rung) ? [...of.exclusions, ...(await this.outOfEarlier(tx, kase))] : of.exclusions;
      const obligation: Obligation = {
        clock: null,
        facts: { ...of, exclusions, isReferred: of.isReferred || isReferral(spec.effect) },
        roster: await this.people.roster(kase.districtCode),
        today: dayOf(now),
      };
      const receivers = receiversFor(postsOf(rung, spec.tell, of), obligation);
      const escalation: Escalation = {
        id: newId(),
        districtCode: kase.districtCode,
        caseId,
        deadlineId: null,
        clock: null,
        rung,
        subjectId: subject,
        trigger,
        groupId: rung === 'missed_rounds' && subjectId !== null ? subjectId : accountableOf(obligation).groupId,
        rungAt: now,
        firedAt: now,
        effect: spec.effect,
        level: 0,
        ackDueAt: countLimit(spec.acknowledgeWithin, now, 'official', this.calendars.current()).dueAt,
        acknowledgedAt: null,
        acknowledgedById: null,
        ackNote: null,
        endedAt: null,
        undelivered: receivers.length === 0,
        alarmedAt: null,
      };
      tx.append(Escalation, escalation);
      appendSystemEvents(tx, now, last, [firedEvent(escalation, receivers)]);
      await this.alerts.tell(tx, [toTell(escalation, receivers)], now);
    });
  }

  /** Who must not know of an earlier petition is not told that this one is another (R20). */
  private async outOfEarlier(tx: Tx, { repeatOfId }: Case): Promise<Exclusion[]> {
    const earlier = await earlierOf(tx, repeatOfId);
    return earlier.length === 0 ? [] : tx.find(Exclusion, { caseId: earlier, liftedAt: null });
  }
}

const isUndated = (rung: string): rung is UndatedRung => (UNDATED_RUNGS as readonly string[]).includes(rung);

/** While nobody leads the case the office hears of a grave matter beside the desk. */
const postsOf = (rung: UndatedRung, tell: readonly RecipientCode[], { assignments }: CaseFacts): readonly RecipientCode[] => {
  const isLed = assignments.some((a) => a.part === 'lead' && a.releasedAt === null);
  return rung === 'immediate' && !isLed ? [...tell, 'district_office'] : tell;
};
