import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/entities/case.entity.js';
import { ALARMS, type Escalation } from '../cases/entities/escalation.entity.js';
import { visibleTo, type Condition } from '../cases/permissions/visibility.js';
import type { Staff } from '../kernel/actor.js';
import type { Sentence } from '../kernel/rule.js';
import { HealthWarnings } from '../platform/health/health-warnings.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { DeadMessages } from '../platform/outbox/dead-messages.js';
import { StuckRung } from './stuck-rung.entity.js';

export type Alarm = { escalationId: string } & Pick<
  Escalation,
  'caseId' | 'clock' | 'rung' | 'effect' | 'rungAt' | 'firedAt' | 'level' | 'alarmedAt'
> &
  Pick<Case, 'number'>;

export type StuckView = Omit<StuckRung, 'districtCode'> & { caseId: string | null; number: string | null };

export type DutyView = {
  /** Told to nobody: nobody was there who may see the case. */
  undelivered: Alarm[];
  /** Gone up to the duty desk and still not acknowledged. */
  unacknowledged: Alarm[];
  stuckRungs: StuckView[];
  /** Of the district: those that the lists above leave out are not for the reader. Null for whoever reads the lists. */
  counts: {
    undelivered: number;
    unacknowledged: number;
    stuckRungs: number;
    deadMessages: number;
    undecidedHotspots: number | null;
  };
  calendarWarnings: { code: string; message: Sentence }[];
};

/** More alarms than anybody reads at once; the counts tell of the rest. */
const MOST = 200;

const ALARM = ALARMS.replaceAll(/\b(ended_at|acknowledged_at|undelivered|alarmed_at)\b/g, 'e.$1');

/** An alarm whose clock has ended meanwhile is none, nor one without a clock on a closed case; what was grave stays grave. */
const STILL_OWED = `NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.id = e.deadline_id AND d.slot IS NULL)
  AND (e.deadline_id IS NOT NULL OR e.rung = 'immediate'
    OR NOT EXISTS (SELECT 1 FROM cases k WHERE k.id = e.case_id AND k.state = 'closed'))`;

const EVERY_CASE: Condition = { sql: 'TRUE', params: [] };

const STUCK_CASES = 'FROM stuck_rungs s JOIN deadlines d ON d.id = s.deadline_id JOIN cases c ON c.id = d.case_id';

type Count = { n: number | string };

/** What the duty desk has to look at: that which reached nobody, that which nobody took, and machinery that needs a hand. */
@Injectable()
export class DutyService {
  constructor(
    private readonly reader: Reader,
    private readonly deadMessages: DeadMessages,
    private readonly warnings: HealthWarnings,
  ) {}

  /** District office and head: of cases they may see. The administrator: numbers and clocks, no case. */
  async view(actor: Staff): Promise<DutyView> {
    const isAdmin = actor.role === 'admin';
    const visible = isAdmin ? { sql: 'c.district_code = ?', params: [actor.districtCode] } : visibleTo(actor);
    const all = await this.warnings.now();
    return {
      undelivered: isAdmin ? [] : await this.alarmsFor(visible, 'e.undelivered = TRUE'),
      unacknowledged: isAdmin ? [] : await this.alarmsFor(visible, 'e.undelivered = FALSE'),
      stuckRungs: isAdmin ? await this.stuckOf(actor.districtCode) : await this.stuckSeenBy(visible),
      counts: {
        ...(await this.countAlarms(visible)),
        stuckRungs: isAdmin ? await this.countStuckOf(actor.districtCode) : await this.countStuck(visible),
        deadMessages: await this.deadMessages.count(actor.districtCode),
        undecidedHotspots: isAdmin ? null : await this.countHotspots(actor),
      },
      calendarWarnings: all.filter(({ code }) => code.startsWith('calendar.')),
    };
  }

  /** Alarms of the cases that are meant, or of all, without a word about any case. */
  async countAlarms(of: Condition = EVERY_CASE): Promise<{ undelivered: number; unacknowledged: number }> {
    const rows = await this.reader.sql<{ undelivered: boolean; n: number | string }>(
      `SELECT e.undelivered, COUNT(*) AS n FROM escalations e JOIN cases c ON c.id = e.case_id
       WHERE ${ALARM} AND ${STILL_OWED} AND ${of.sql} GROUP BY e.undelivered`,
      of.params,
    );
    const count = (undelivered: boolean) => Number(rows.find((row) => Boolean(row.undelivered) === undelivered)?.n ?? 0);
    return { undelivered: count(true), unacknowledged: count(false) };
  }

  private async alarmsFor(visible: Condition, kind: string): Promise<Alarm[]> {
    return this.reader.sql<Alarm>(
      `SELECT e.id AS "escalationId", e.case_id AS "caseId", c.number, e.clock, e.rung, e.effect, e.rung_at AS "rungAt",
         e.fired_at AS "firedAt", e.level, e.alarmed_at AS "alarmedAt"
       FROM escalations e JOIN cases c ON c.id = e.case_id
       WHERE ${ALARM} AND ${kind} AND ${STILL_OWED} AND ${visible.sql} ORDER BY e.rung_at, e.id LIMIT ${MOST}`,
      visible.params,
    );
  }

  private async stuckOf(districtCode: string): Promise<StuckView[]> {
    const rows = await this.reader.find(StuckRung, { districtCode }, { lastTriedAt: 'ASC', deadlineId: 'ASC' }, MOST);
    return rows.map(({ districtCode: _district, ...row }) => ({ ...row, caseId: null, number: null }));
  }

  private stuckSeenBy(visible: Condition): Promise<StuckView[]> {
    return this.reader.sql<StuckView>(
      `SELECT s.deadline_id AS "deadlineId", s.tries, s.last_error AS "lastError", s.last_tried_at AS "lastTriedAt",
         s.next_try_at AS "nextTryAt", s.dead_at AS "deadAt", c.id AS "caseId", c.number
       ${STUCK_CASES} WHERE ${visible.sql} ORDER BY s.last_tried_at, s.deadline_id LIMIT ${MOST}`,
      visible.params,
    );
  }

  private async countStuck(visible: Condition): Promise<number> {
    const [row] = await this.reader.sql<Count>(`SELECT COUNT(*) AS n ${STUCK_CASES} WHERE ${visible.sql}`, visible.params);
    return Number(row?.n ?? 0);
  }

  /** A clock without its case is the administrator's alone to see. */
  private async countStuckOf(districtCode: string): Promise<number> {
    const [row] = await this.reader.sql<Count>('SELECT COUNT(*) AS n FROM stuck_rungs WHERE district_code = ?', [districtCode]);
    return Number(row?.n ?? 0);
  }

  /** As the list of hotspots: none that holds a case from which the reader is shut out. */
  private async countHotspots({ districtCode, id, groupId }: Staff): Promise<number> {
    const [row] = await this.reader.sql<Count>(
      `SELECT COUNT(*) AS n FROM hotspots h WHERE h.district_code = ? AND h.decided_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM hotspot_cases k JOIN case_exclusions o ON o.case_id = k.case_id
         WHERE k.hotspot_id = h.id AND o.lifted_at IS NULL AND (o.staff_id = ? OR o.group_id = ?))`,
      [districtCode, id, groupId],
    );
    return Number(row?.n ?? 0);
  }
}
