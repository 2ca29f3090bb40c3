import { Injectable, Logger } from '@nestjs/common';
import { Deadline } from '../deadlines/deadline.entity.js';
import type { Instant } from '../kernel/time.js';
import { Reader, UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { errorLine } from '../platform/logging/loggable-error.js';
import { afterFailure, rests } from './stuck-rules.js';
import { StuckRung } from './stuck-rung.entity.js';

const ERROR_LENGTH = 300;

/** Clocks whose rung fails by itself: tried again more and more rarely, given up after ten tries, re-driven by a person. */
@Injectable()
export class StuckRungsService {
  private readonly log = new Logger(StuckRungsService.name);

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  /** Which clocks to leave aside now, and which stuck ones to try. */
  async at(now: Instant): Promise<{ aside: string[]; tryAgain: Set<string> }> {
    const rows = await this.reader.sql<{ id: string; next: Instant; dead: Instant | null }>(
      'SELECT deadline_id AS id, next_try_at AS next, dead_at AS dead FROM stuck_rungs',
    );
    return {
      aside: rows.filter((row) => rests(row, now)).map(({ id }) => id),
      tryAgain: new Set(rows.filter((row) => !rests(row, now)).map(({ id }) => id)),
    };
  }

  /** Writes down that this clock could not be fired, once for a try, though another lane or process may have tried beside this one. */
  async add(deadlineId: string, error: unknown, now: Instant): Promise<void> {
    const lastError = errorLine(error).slice(0, ERROR_LENGTH);
    this.log.error(`the rung of clock ${deadlineId} could not be fired: ${lastError}`);
    await this.work.write(async (tx) => {
      const known = await tx.lock(StuckRung, { deadlineId });
      if (known && rests({ next: known.nextTryAt, dead: known.deadAt }, now)) return;
      const tries = (known?.tries ?? 0) + 1;
      const state = { tries, lastError, lastTriedAt: now, ...afterFailure(tries, now) };
      if (known) {
        await tx.update(StuckRung, { deadlineId }, state);
        return;
      }
      const clock = await tx.findOne(Deadline, { id: deadlineId });
      await tx.change(
        `INSERT INTO stuck_rungs (deadline_id, district_code, tries, last_error, last_tried_at, next_try_at, dead_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (deadline_id) DO NOTHING`,
        [deadlineId, clock?.districtCode ?? '', tries, lastError, now, state.nextTryAt, state.deadAt],
      );
    });
  }

  /** They have fired at last. */
  async remove(tx: Tx, deadlineIds: readonly string[]): Promise<void> {
    for (const id of deadlineIds) await tx.change('DELETE FROM stuck_rungs WHERE deadline_id = ?', [id]);
  }

  /** Forgets those whose clock has ended meanwhile: they owe no rung any more. */
  async forgetEnded(): Promise<void> {
    const ended = `deadline_id IN (SELECT d.id FROM deadlines d JOIN stuck_rungs s ON s.deadline_id = d.id WHERE d.slot IS NULL)`;
    const [row] = await this.reader.sql(`SELECT 1 AS one FROM stuck_rungs WHERE ${ended} LIMIT 1`);
    if (row) await this.work.write((tx) => tx.change(`DELETE FROM stuck_rungs WHERE ${ended}`));
  }

  /** Gives a stuck clock all its tries again, from now on. Answers false when none of that district is stuck under this id. */
  async redrive(deadlineId: string, districtCode: string, now: Instant): Promise<boolean> {
    const changed = await this.work.write((tx) =>
      tx.update(StuckRung, { deadlineId, districtCode }, { tries: 0, nextTryAt: now, deadAt: null }),
    );
    return changed > 0;
  }
}
