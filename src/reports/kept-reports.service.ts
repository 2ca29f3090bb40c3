import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { dayOf, instant, type Day, type Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import type { DailyReport, PrintedAnchor } from './daily-report.js';
import { DailyReportsService } from './daily-reports.service.js';
import { KeptReport } from './kept-report.entity.js';
import { ReportMessage } from './report-message.entity.js';
import { isReportDue } from './report-period.js';

/** Told to one person: the report of that day is there, and with it the end of the audit chain. */
export type ReportNews = { id: string; day: Day; at: Instant; anchor: PrintedAnchor | null };

/** A month's. */
const MOST = 31;

/** Each day at its hour the report is kept, and district office and heads are told. */
@Injectable()
export class KeptReportsService {
  private readonly log = new Logger('reports');

  constructor(
    private readonly reports: DailyReportsService,
    private readonly people: PeopleService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Once for each district and day, from half past eight on. Safe to run twice. */
  async keepDue(): Promise<void> {
    const now = instant(this.clock.now());
    if (!isReportDue(now)) return;
    const owing = await this.reader.sql<{ district: string }>(
      `SELECT DISTINCT s.district_code AS district FROM staff s
       WHERE NOT EXISTS (SELECT 1 FROM daily_reports r WHERE r.district_code = s.district_code AND r.day = ?)`,
      [dayOf(now)],
    );
    for (const { district } of owing) await this.keep(await this.reports.ofDistrict(district));
  }

  /** What the console prints for a day gone by. */
  async kept(districtCode: string, day: Day): Promise<DailyReport | undefined> {
    return (await this.reader.findOne(KeptReport, { id: idOf({ districtCode, day }) }))?.report;
  }

  /** What this person was told, the last first. */
  async toldTo(staffId: string): Promise<ReportNews[]> {
    const messages = await this.reader.find(ReportMessage, { staffId }, { createdAt: 'DESC' }, MOST);
    const kept = await this.reader.find(KeptReport, { id: messages.map(({ reportId }) => reportId) });
    const byId = new Map(kept.map((row) => [row.id, row]));
    return messages.flatMap(({ id, reportId }) => {
      const row = byId.get(reportId);
      return row ? [{ id, day: row.day, at: row.at, anchor: row.report.anchor }] : [];
    });
  }

  private async keep(report: DailyReport): Promise<void> {
    const { districtCode, day, at, anchor } = report;
    const reportId = idOf(report);
    await this.work.write(async (tx) => {
      const made = await tx.change(
        'INSERT INTO daily_reports (id, district_code, day, at, report) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
        [reportId, districtCode, day, at, JSON.stringify(report)],
      );
      if (made === 0) return;
      const roster = await this.people.roster(districtCode, tx);
      const told = [...roster.ofRole('district_office'), ...roster.ofRole('head')];
      const message = { districtCode, reportId, createdAt: at };
      await tx.insert(
        ReportMessage,
        told.map(({ id: staffId }): ReportMessage => ({ ...message, id: newId(), staffId })),
      );
      const head = anchor ? `anchor of ${anchor.day}: ${anchor.seq} entries, head ${anchor.hash}` : 'no anchor yet';
      tx.afterCommit(() => this.log.log(`report of ${day}: district ${districtCode}, ${head}`));
    });
  }
}

const idOf = ({ districtCode, day }: Pick<DailyReport, 'districtCode' | 'day'>): string => `${districtCode}/${day}`;
