import { Injectable } from '@nestjs/common';
import { Case } from '../cases/entities/case.entity.js';
import { Supervision } from '../cases/entities/supervision.entity.js';
import { ClocksService } from '../deadlines/clocks.service.js';
import { LadderTable } from '../deadlines/ladder-table.js';
import type { Instant } from '../kernel/time.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { groupsToRefer } from './missed-rounds-rules.js';

/** Rounds of supervision whose due went by unanswered; the second of a group on a case is referred (PWR 40, 45). */
@Injectable()
export class MissedRoundsService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly clocks: ClocksService,
    private readonly ladder: LadderTable,
    private readonly outbox: Outbox,
  ) {}

  /** Counts what was missed since the last time, whoever slept; each round and each referral once. */
  async sweep(now: Instant): Promise<void> {
    const rows = await this.reader.sql<{ case_id: string }>(
      `SELECT DISTINCT s.case_id FROM supervisions s
       JOIN deadlines d ON d.case_id = s.case_id AND d.clock = 'supervision' AND d.subject_id = s.id
       WHERE s.answered_at IS NULL AND s.missed_at IS NULL
         AND (d.breached_at IS NOT NULL OR (d.slot IS NOT NULL AND d.paused_at IS NULL AND d.due_at < ?))
       ORDER BY s.case_id`,
      [now],
    );
    for (const { case_id } of rows) {
      await this.work.write(async (tx) => {
        const kase = await tx.lock(Case, { id: case_id });
        if (kase) await this.count(tx, kase, now);
      });
    }
  }

  /** Marks the missed rounds of a case that this transaction holds, and announces a group's referral. The clock knows what was missed. */
  async count(tx: Tx, kase: Pick<Case, 'id' | 'districtCode'>, now: Instant): Promise<void> {
    const rounds = await tx.find(Supervision, { caseId: kase.id }, { ordinal: 'ASC' });
    const clocks = (await this.clocks.allOf(tx, kase.id)).filter(({ clock }) => clock === 'supervision');
    const missed = rounds.flatMap((round) => {
      const clock = clocks.find(({ subjectId }) => subjectId === round.id);
      const isLate = clock !== undefined && clock.slot !== null && clock.pausedAt === null && clock.dueAt < now;
      const missedAt = clock?.breachedAt ?? (isLate ? clock.dueAt : null);
      return round.missedAt === null && missedAt !== null ? [{ round, missedAt }] : [];
    });
    for (const { round, missedAt } of missed) await tx.update(Supervision, { id: round.id, missedAt: null }, { missedAt });
    const missedNow = new Set(missed.map(({ round }) => round.id));
    for (const groupId of groupsToRefer(rounds, missedNow, this.ladder.missedRounds.from)) {
      await this.outbox.announce(tx, {
        name: 'escalation.raise',
        districtCode: kase.districtCode,
        payload: { caseId: kase.id, rung: 'missed_rounds', trigger: 'missed_rounds', subjectId: groupId },
      });
    }
  }
}
