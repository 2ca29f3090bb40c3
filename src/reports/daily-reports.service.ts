import { Inject, Injectable } from '@nestjs/common';
import { asksByClock } from '../cases/queues/clock-conditions.js';
import { isTownRole } from '../cases/permissions/reading.js';
import { visibleTo } from '../cases/permissions/visibility.js';
import { HotspotsService, type CountByTown } from '../hotspots/hotspots.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { insistOn, isFor } from '../people/office-acts.js';
import { AuditAnchors } from '../platform/audit/audit-anchors.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { RegionsService } from '../regions/regions.service.js';
import { countCases, type CaseFigures, type Counted } from './count-cases.js';
import { sumOf, type DailyReport, type TownFigures } from './daily-report.js';
import { periodAt } from './report-period.js';

/** What the report is about: whose cases, which hotspots (none for whoever reads none), and whether the anchor tells its size. */
type Scope = { districtCode: string; counted: Counted; hotspots: CountByTown | undefined; tellsSize: boolean };

/** The figures of the day, each counted from what the reader may see. */
@Injectable()
export class DailyReportsService {
  constructor(
    private readonly reader: Reader,
    private readonly regions: RegionsService,
    private readonly hotspots: HotspotsService,
    private readonly anchors: AuditAnchors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As many as stand in this reader's lists: a case from which the reader is shut out is in none of them. Throws NotYourRole. */
  async forReader(actor: Staff): Promise<DailyReport> {
    insistOn('readReports', actor);
    return this.report({
      districtCode: actor.districtCode,
      counted: { cases: visibleTo(actor), clocks: asksByClock(actor) },
      hotspots: isFor('readHotspots', actor.role) ? await this.hotspots.undecidedFor(actor) : undefined,
      tellsSize: !isTownRole(actor.role),
    });
  }

  /** Sums of the whole district, for the console and to be kept: for no reader at the screen. */
  async ofDistrict(districtCode: string): Promise<DailyReport> {
    return this.report({
      districtCode,
      counted: { cases: { sql: 'c.district_code = ?', params: [districtCode] }, clocks: 'TRUE' },
      hotspots: await this.hotspots.undecidedOf(districtCode),
      tellsSize: true,
    });
  }

  private async report({ districtCode, counted, hotspots, tellsSize }: Scope): Promise<DailyReport> {
    const period = periodAt(instant(this.clock.now()));
    const [cases, anchor, places] = await Promise.all([
      countCases(this.reader, counted, period),
      this.anchors.last(districtCode),
      this.regions.tree(districtCode),
    ]);
    const nameOf = (code: string | null): string | null => (code === null ? null : (places.find(code)?.name ?? null));
    const towns = townsOf(cases, hotspots).map((town) => ({ ...town, name: nameOf(town.townCode) }));
    return {
      ...{ districtCode, district: nameOf(districtCode), ...period },
      ...{ total: sumOf(towns, hotspots !== undefined), towns },
      anchor: anchor ? { day: anchor.day, hash: anchor.hash, seq: tellsSize ? anchor.seq : null } : null,
    };
  }
}

/** A hotspot lies in a town with cases, seen or not: none is left out. */
const townsOf = (cases: readonly CaseFigures[], hotspots: CountByTown | undefined): Omit<TownFigures, 'name'>[] => {
  const counted = new Set(cases.map(({ townCode }) => townCode));
  const others = [...(hotspots?.keys() ?? [])].filter((townCode) => !counted.has(townCode));
  return [...cases, ...others.map((townCode) => ({ ...NO_CASES, townCode }))]
    .map((figures) => ({ ...figures, hotspots: hotspots ? (hotspots.get(figures.townCode ?? '') ?? 0) : null }))
    .toSorted((a, b) => ((a.townCode ?? LAST) < (b.townCode ?? LAST) ? -1 : 1));
};

const NO_CASES = { newToday: 0, newSince: 0, open: 0, dueToday: 0, overdue: 0, gravest: 0, closed: 0 };

/** Behind every code: cases whose town is not known. */
const LAST = '~';
