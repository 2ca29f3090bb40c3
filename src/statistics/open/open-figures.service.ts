import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, dayOf, instant, millis, plus, startOfDay, type Instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegionsService } from '../../regions/regions.service.js';
import { KeptAnswers } from '../kept-answers.js';
import { OpenFigureMonth, type OpenFigure } from './open-figure-month.entity.js';
import { shownLine, shownMedian, shownParts } from './suppression-rules.js';

export type OpenFigures = { districtCode: string; smallest: 5; months: string[]; figures: OpenFigure[] };
export type Tagged = { figures: OpenFigures; etag: string };

type Closed = {
  town_code: string;
  month: string;
  received_at: Instant;
  closed_at: Instant;
  is_late: boolean;
  is_explained: boolean;
};

/** So many whole months are told; the one that runs is not, for a number that grows by one tells of one. */
export const MONTHS = 12;
/** A month is counted when what came in on its last day has been decided on (15 d) and written down. */
const SETTLED = 20 * DAY;

/**
 * What of the cases anybody may read of at all (model §4.11; the same as Open311 lists): were the figures counted over more, whoever takes the
 * list from them has the accusations and the sealed cases of each town and month.
 */
const TOLD = `c.channel <> 'LOOKBACK' AND c.town_code IS NOT NULL AND c.confidentiality = 'NORMAL' AND c.category <> 'accusation'
  AND c.state <> 'registered' AND (c.outcome IS NULL OR c.outcome <> 'withdrawn')
  AND EXISTS (SELECT 1 FROM allegations a WHERE a.case_id = c.id AND a.code IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM allegations a WHERE a.case_id = c.id AND a.code LIKE 'X%')`;

/** Figures for everybody: counted over what may be told, shown by suppression-rules, and each month as it was first shown. */
@Injectable()
export class OpenFiguresService {
  private readonly answers = new KeptAnswers<Tagged>(1);

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly regions: RegionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  figures(): Promise<Tagged> {
    const now = this.clock.now();
    return this.answers.of(dayOf(instant(now)), now.getTime(), () => this.counted(instant(now)));
  }

  private async counted(now: Instant): Promise<Tagged> {
    const { districtCode } = this.settings;
    const months = monthsBefore(plus(now, -SETTLED));
    const known = await this.reader.find(OpenFigureMonth, { districtCode });
    const missing = months.filter((month) => !known.some((each) => each.month === month));
    if (missing.length > 0) await this.keep(await this.countedOf(missing), now);
    const kept = missing.length > 0 ? await this.reader.find(OpenFigureMonth, { districtCode }) : known;
    const figures = months.flatMap((month) => kept.find((each) => each.month === month)?.figures ?? []);
    const answer: OpenFigures = { districtCode, smallest: 5, months, figures };
    return { figures: answer, etag: `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27)}"` };
  }

  /** Whoever counts a month first has counted it for all processes. */
  private async keep(figures: ReadonlyMap<string, OpenFigure[]>, countedAt: Instant): Promise<void> {
    await this.work.write(async (tx) => {
      for (const [month, lines] of figures)
        await tx.change(
          'INSERT INTO open_figure_months (district_code, month, figures, counted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          [this.settings.districtCode, month, JSON.stringify(lines), countedAt],
        );
    });
  }

  private async countedOf(months: readonly string[]): Promise<Map<string, OpenFigure[]>> {
    const { districtCode } = this.settings;
    const span = [districtCode, startOfDay(`${months[0]}-01`), startOfDay(`${monthAfter(months.at(-1)!)}-01`)];
    const received = await this.reader.sql<{ town_code: string; month: string; n: number }>(
      `SELECT c.town_code, substr(c.received_at, 1, 7) AS month, COUNT(*) AS n FROM cases c
       WHERE c.district_code = ? AND c.received_at >= ? AND c.received_at < ? AND ${TOLD}
       GROUP BY c.town_code, substr(c.received_at, 1, 7)`,
      span,
    );
    const closed = await this.reader.sql<Closed>(
      `SELECT c.town_code, substr(c.closed_at, 1, 7) AS month, c.received_at, c.closed_at,
         CASE WHEN EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.clock = 'legal_60c'
           AND (d.breached_at IS NOT NULL OR d.met_at > d.due_at)) THEN 1 ELSE 0 END AS is_late,
         CASE WHEN EXISTS (SELECT 1 FROM explanations e WHERE e.case_id = c.id) THEN 1 ELSE 0 END AS is_explained
       FROM cases c WHERE c.district_code = ? AND c.closed_at >= ? AND c.closed_at < ? AND c.state = 'closed' AND ${TOLD}`,
      span,
    );
    const { regions } = await this.regions.tree(districtCode);
    const towns = regions.filter(({ level }) => level === 'town');
    const district = regions.find(({ level }) => level === 'district')?.name ?? districtCode;
    const linesOf = (month: string): OpenFigure[] => {
      const byTown = towns.map(({ code }) => closed.filter((row) => row.month === month && row.town_code === code));
      const arrived = shownLine(
        towns.map(({ code }) => Number(received.find((row) => row.month === month && row.town_code === code)?.n ?? 0)),
      );
      const done = shownLine(byTown.map(({ length }) => length));
      const onTime = shownParts(
        byTown.map((rows) => rows.filter(({ is_late }) => !Number(is_late)).length),
        done,
      );
      const told = shownParts(
        byTown.map((rows) => rows.filter(({ is_explained }) => Number(is_explained) > 0).length),
        done,
      );
      const line = (at: number, place: Pick<OpenFigure, 'townCode' | 'town'>, rows: readonly Closed[]): OpenFigure => ({
        month,
        ...place,
        received: at < 0 ? arrived.total : arrived.cells[at]!,
        closed: at < 0 ? done.total : done.cells[at]!,
        closedOnTime: at < 0 ? onTime.total : onTime.cells[at]!,
        medianDays: shownMedian(rows.map(daysOf), at < 0 ? done.total : done.cells[at]!),
        explained: at < 0 ? told.total : told.cells[at]!,
      });
      return [
        ...towns.map(({ code, name }, at) => line(at, { townCode: code, town: name }, byTown[at]!)),
        line(-1, { townCode: null, town: district }, byTown.flat()),
      ];
    };
    return new Map(months.map((month) => [month, linesOf(month)]));
  }
}

const daysOf = ({ received_at, closed_at }: Closed): number =>
  Math.max(0, Math.floor((millis(closed_at) - millis(received_at)) / DAY));

/** The whole months before the one of the instant, oldest first. */
const monthsBefore = (now: Instant): string[] => {
  const index = indexOf(now.slice(0, 7));
  return Array.from({ length: MONTHS }, (_, at) => monthAt(index - MONTHS + at));
};

const monthAfter = (month: string): string => monthAt(indexOf(month) + 1);

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthAt = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
