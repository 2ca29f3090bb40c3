import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/entities/case.entity.js';
import { ALARMS, type Escalation } from '../cases/entities/escalation.entity.js';
import { visibleTo } from '../cases/permissions/visibility.js';
import type { Role, Staff } from '../kernel/actor.js';
import { NotYourRole } from '../kernel/errors.js';
import type { Sentence } from '../kernel/rule.js';
import { HealthWarnings } from '../platform/health/health-warnings.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { DeadMessages } from '../platform/outbox/dead-messages.js';
import { StuckRung } from './stuck-rung.entity.js';

type AlarmRow = Pick<
  Escalation,
  'id' | 'caseId' | 'clock' | 'rung' | 'effect' | 'rungAt' | 'firedAt' | 'level' | 'undelivered' | 'alarmedAt'
> &
  Pick<Case, 'number'>;

export type Alarm = Omit<AlarmRow, 'id' | 'undelivered'> & { escalationId: string };

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

const READERS: readonly Role[] = ['district_office', 'head', 'admin'];

/** More alarms than anybody reads at once; the counts tell of the rest. */
const MOST = 200;

const ALARM = ALARMS.replaceAll(/\b(ended_at|acknowledged_at|undelivered|alarmed_at)\b/g, 'e.$1');

/** An alarm whose clock has ended meanwhile is none. */
const STILL_OWED = 'NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.id = e.deadline_id AND d.slot IS NULL)';

/** What the duty desk has to look at: that which reached nobody, that which nobody took, and machinery that needs a hand. */
@Injectable()
export class DutyService {
  constructor(
    private readonly reader: Reader,
    private readonly deadMessages: DeadMessages,
    private readonly warnings: HealthWarnings,
  ) {}

  /** District office and head: of cases they may see. The administrator: numbers and clocks, no case. Throws NotYourRole. */
  async view(actor: Staff): Promise<DutyView> {
    if (!READERS.includes(actor.role)) throw new NotYourRole();
    const alarms = await this.alarmsFor(actor);
    const stuckRungs = actor.role === 'admin' ? await this.stuckOf(actor.districtCode) : await this.stuckSeenBy(actor);
    const isAdmin = actor.role === 'admin';
    const counted = isAdmin ? await this.countAlarms(actor.districtCode) : countOf(alarms);
    const all = await this.warnings.now();
    return {
      undelivered: alarms.filter(({ undelivered }) => undelivered).map(alarmOf),
      unacknowledged: alarms.filter(({ undelivered }) => !undelivered).map(alarmOf),
      stuckRungs,
      counts: {
        ...counted,
        stuckRungs: stuckRungs.length,
        deadMessages: await this.deadMessages.count(actor.districtCode),
        undecidedHotspots: isAdmin ? null : await this.countHotspots(actor),
      },
      calendarWarnings: all.filter(({ code }) => code.startsWith('calendar.')),
    };
  }

  /** Alarms of a district, or of all, without a word about any case. */
  async countAlarms(districtCode?: string): Promise<{ undelivered: number; unacknowledged: number }> {
    const rows = await this.reader.sql<{ undelivered: boolean; n: number | string }>(
      `SELECT e.undelivered, COUNT(*) AS n FROM escalations e
       WHERE ${ALARM} AND ${STILL_OWED}${districtCode === undefined ? '' : ' AND e.district_code = ?'} GROUP BY e.undelivered`,
      districtCode === undefined ? [] : [districtCode],
    );
    const of = (undelivered: boolean) => Number(rows.find((row) => Boolean(row.undelivered) === undelivered)?.n ?? 0);
    return { undelivered: of(true), unacknowledged: of(false) };
  }

  private async alarmsFor(actor: Staff): Promise<AlarmRow[]> {
    if (actor.role === 'admin') return [];
    const visible = visibleTo(actor);
    const rows = await this.reader.sql<AlarmRow>(
      `SELECT e.id, e.case_id AS "caseId", c.number, e.clock, e.rung, e.effect, e.rung_at AS "rungAt", e.fired_at AS "firedAt", e.level,
         e.undelivered, e.alarmed_at AS "alarmedAt"
       FROM escalations e JOIN cases c ON c.id = e.case_id
       WHERE ${ALARM} AND e.district_code = ? AND ${STILL_OWED} AND ${visible.sql} ORDER BY e.rung_at, e.id LIMIT ${MOST}`,
      [actor.districtCode, ...visible.params],
    );
    return rows.map((row) => ({ ...row, undelivered: Boolean(row.undelivered) }));
  }

  private async stuckOf(districtCode: string): Promise<StuckView[]> {
    const rows = await this.reader.find(StuckRung, { districtCode }, { lastTriedAt: 'ASC', deadlineId: 'ASC' }, MOST);
    return rows.map(({ districtCode: _district, ...row }) => ({ ...row, caseId: null, number: null }));
  }

  private async stuckSeenBy(actor: Staff): Promise<StuckView[]> {
    const visible = visibleTo(actor);
    return this.reader.sql<StuckView>(
      `SELECT s.deadline_id AS "deadlineId", s.tries, s.last_error AS "lastError", s.last_tried_at AS "lastTriedAt",
         s.next_try_at AS "nextTryAt", s.dead_at AS "deadAt", c.id AS "caseId", c.number
       FROM stuck_rungs s JOIN deadlines d ON d.id = s.deadline_id JOIN cases c ON c.id = d.case_id
       WHERE ${visible.sql} ORDER BY s.last_tried_at, s.deadline_id LIMIT ${MOST}`,
      visible.params,
    );
  }

  /** As the list of hotspots: none that holds a case from which the reader is shut out. */
  private async countHotspots({ districtCode, id, groupId }: Staff): Promise<number> {
    const [row] = await this.reader.sql<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM hotspots h WHERE h.district_code = ? AND h.decided_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM hotspot_cases k JOIN case_exclusions o ON o.case_id = k.case_id
         WHERE k.hotspot_id = h.id AND o.lifted_at IS NULL AND (o.staff_id = ? OR o.group_id = ?))`,
      [districtCode, id, groupId],
    );
    return Number(row?.n ?? 0);
  }
}

const alarmOf = ({ id, undelivered: _undelivered, ...row }: AlarmRow): Alarm => ({ escalationId: id, ...row });

const countOf = (alarms: readonly AlarmRow[]): { undelivered: number; unacknowledged: number } => {
  const undelivered = alarms.filter((alarm) => alarm.undelivered).length;
  return { undelivered, unacknowledged: alarms.length - undelivered };
};
