import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { addDays, dayOf, instant, startOfDay } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { RegionsService } from '../../regions/regions.service.js';
import { ShortMemory } from '../../regions/short-memory.js';
import type { FiguresDto, FiguresMonthDto, FiguresRowDto } from './figures.dto.js';
import { shown, shownPart, shownShare, shownTotal } from './suppression-rules.js';

/** In ms. */
const KEPT_FOR = 600_000;
/** How far back (C). */
const REACH = 366;
/** The law's limit for an answer (PWR 34), in days. */
const ANSWER_WITHIN = 60;

type Counted = { town_code: string | null; month: string; received: number; closed: number; answered: number; in_time: number };

/** Cases by town and month of receipt. No place finer than a town, no matter, no word: nothing that is somebody's. */
const COUNTS: Record<'sqlite' | 'postgres', string> = {
  sqlite: counting(`julianday(replied_at) - julianday(received_at)`),
  postgres: counting(`EXTRACT(EPOCH FROM (replied_at::timestamptz - received_at::timestamptz)) / 86400`),
};

function counting(days: string): string {
  return `SELECT town_code, substr(received_at, 1, 7) AS month, COUNT(*) AS received,
  SUM(CASE WHEN state = 'closed' THEN 1 ELSE 0 END) AS closed,
  SUM(CASE WHEN replied_at IS NULL THEN 0 ELSE 1 END) AS answered,
  SUM(CASE WHEN replied_at IS NOT NULL AND ${days} <= ${ANSWER_WITHIN} THEN 1 ELSE 0 END) AS in_time
FROM cases WHERE district_code = ? AND received_at >= ? GROUP BY town_code, substr(received_at, 1, 7) ORDER BY month, town_code`;
}

/** What everybody may know: how many, where, and how fast, without anybody's own case being told by it. */
@Injectable()
export class FiguresService {
  private readonly kept = new ShortMemory<FiguresDto>(() => this.count(), KEPT_FOR);

  constructor(
    private readonly reader: Reader,
    private readonly regions: RegionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** At most ten minutes old. */
  read(): Promise<FiguresDto> {
    return this.kept.get('');
  }

  private async count(): Promise<FiguresDto> {
    const at = instant(this.clock.now());
    const since = startOfDay(addDays(dayOf(at), -REACH));
    const { districtCode } = this.settings;
    const counted = (await this.reader.sql<Counted>(COUNTS[this.reader.engine], [districtCode, since])).map(inNumbers);
    const tree = await this.regions.tree(districtCode);
    const rows = counted.map((row): FiguresRowDto => {
      const { town_code: townCode, month, received, closed, answered, in_time: inTime } = row;
      return {
        townCode,
        town: (townCode === null ? undefined : tree.find(townCode)?.name) ?? null,
        month,
        received: shown(received),
        closed: shownPart(closed, received),
        answeredInTimePercent: shownShare(inTime, answered),
      };
    });
    return { at, rows, months: monthsOf(counted) };
  }
}

/** PostgreSQL answers counts as text. */
const inNumbers = ({ town_code, month, ...counts }: Counted): Counted => {
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)]));
  return { town_code, month, ...(numbers as Omit<Counted, 'town_code' | 'month'>) };
};

const monthsOf = (counted: readonly Counted[]): FiguresMonthDto[] =>
  [...new Set(counted.map(({ month }) => month))].map((month) => ({
    month,
    received: shownTotal(counted.filter((row) => row.month === month).map(({ received }) => received)),
  }));
