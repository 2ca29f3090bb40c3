import { Inject, Injectable } from '@nestjs/common';
import type { Case } from '../cases/entities/case.entity.js';
import type { Escalation } from '../cases/entities/escalation.entity.js';
import { CLOCK_WORDS, EFFECT_WORDS, RUNG_WORDS } from '../cases/ladder-sentences.js';
import { depthFor, readsClock } from '../cases/permissions/reading.js';
import { visibleTo } from '../cases/permissions/visibility.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import type { Sentence } from '../kernel/rule.js';
import { instant } from '../kernel/time.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { Alert, READ, UNREAD } from './alert.entity.js';

type Row = Pick<Alert, 'id' | 'escalationId' | 'caseId' | 'toldAs' | 'raisedAt' | 'messageId' | 'readAt'> &
  Pick<
    Escalation,
    'clock' | 'rung' | 'effect' | 'trigger' | 'rungAt' | 'firedAt' | 'level' | 'ackDueAt' | 'acknowledgedAt' | 'endedAt'
  > &
  Pick<Case, 'number' | 'category'>;

export type AlertView = Omit<Row, 'category'> & {
  /** A talk (约谈) is acknowledged with its record. */
  needsNote: boolean;
  sentence: Sentence;
};

export type AlertPage = { items: AlertView[]; nextCursor: string | null };

/** The sweep writes it down when the rung would have gone up; it has ended with its clock. */
const ENDED_AT = `COALESCE(e.ended_at, CASE WHEN e.acknowledged_at IS NULL AND d.slot IS NULL THEN COALESCE(d.met_at, d.cancelled_at) END)`;

const COLUMNS = `a.id, a.escalation_id AS "escalationId", a.case_id AS "caseId", a.told_as AS "toldAs", a.raised_at AS "raisedAt",
  a.message_id AS "messageId", a.read_at AS "readAt", e.clock, e.rung, e.effect, e."trigger", e.rung_at AS "rungAt", e.fired_at AS "firedAt",
  e.level, e.ack_due_at AS "ackDueAt", e.acknowledged_at AS "acknowledgedAt", ${ENDED_AT} AS "endedAt", c.number, c.category`;

/** Among the read ones or not, and which of them. */
type After = readonly [number, string, string];

/** What one person is told, of cases which that person may still see: by number and time limit, no word of the complaint. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Mine, unread first, then newest first. Throws BadRequest `cursor.invalid`. */
  async page(actor: Staff, cursor: string | undefined, limit: number): Promise<AlertPage> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'text', 'text']);
    const isAmongRead = after?.[0] === 1;
    const unread = isAmongRead ? [] : await this.part(actor, UNREAD, after, limit + 1);
    const more = limit + 1 - unread.length;
    const read = more === 0 ? [] : await this.part(actor, READ, isAmongRead ? after : undefined, more);
    const rows = [...unread, ...read];
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((row) => viewFor(actor, row)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.readAt === null ? 0 : 1, last.raisedAt, last.id]) : null,
    };
  }

  /** Newest first, each part from its own index. */
  private part(actor: Staff, which: string, after: After | undefined, limit: number): Promise<Row[]> {
    const visible = visibleTo(actor);
    return this.reader.sql<Row>(
      `SELECT ${COLUMNS} FROM alerts a JOIN escalations e ON e.id = a.escalation_id JOIN cases c ON c.id = a.case_id
       LEFT JOIN deadlines d ON d.id = e.deadline_id
       WHERE a.staff_id = ? AND a.${which} AND ${visible.sql} ${after ? 'AND (a.raised_at, a.id) < (?, ?)' : ''}
       ORDER BY a.raised_at DESC, a.id DESC LIMIT ?`,
      [actor.id, ...visible.params, ...(after ? [after[1], after[2]] : []), limit],
    );
  }

  /** Marks mine as read, once. Throws NotFound. */
  async read(actor: Staff, alertId: string): Promise<{ id: string; readAt: string }> {
    const visible = visibleTo(actor);
    const [mine] = await this.reader.sql<{ readAt: string | null }>(
      `SELECT a.read_at AS "readAt" FROM alerts a JOIN cases c ON c.id = a.case_id WHERE a.id = ? AND a.staff_id = ? AND ${visible.sql}`,
      [alertId, actor.id, ...visible.params],
    );
    if (!mine) throw new NotFound();
    if (mine.readAt !== null) return { id: alertId, readAt: mine.readAt };
    const readAt = instant(this.clock.now());
    await this.work.write((tx) => tx.update(Alert, { id: alertId, readAt: null }, { readAt }));
    return { id: alertId, readAt };
  }
}

const viewFor = (actor: Staff, { category, ...row }: Row): AlertView => {
  // Some clocks tell whether the complainant can be reached: who does not read them in the case does not read them here.
  const clock = row.clock !== null && readsClock(depthFor(actor, { category }), row.clock) ? row.clock : null;
  return { ...row, clock, needsNote: row.effect === 'talk', sentence: sentenceOf(row, clock) };
};

const ANY_CLOCK: Sentence = { zh: '一项办理时限', en: 'a time limit' };

const sentenceOf = (
  { number, clock, rung, effect }: Pick<Row, 'number' | 'clock' | 'rung' | 'effect'>,
  shownClock: Row['clock'],
): Sentence => {
  const isDated = clock !== null;
  const what = shownClock ? CLOCK_WORDS[shownClock] : isDated ? ANY_CLOCK : { zh: '', en: '' };
  return {
    zh: `${number}：${EFFECT_WORDS[effect].zh}，${what.zh}${RUNG_WORDS[rung].zh}。`,
    en: `${number}: ${EFFECT_WORDS[effect].en}; ${isDated ? `${what.en}, ` : ''}${RUNG_WORDS[rung].en}.`,
  };
};
