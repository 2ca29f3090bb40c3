import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DAY, dayOf, instant, millis, startOfDay, type Instant } from '../../kernel/time.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { Reader } from '../../platform/database/reader.js';
import { RegionsService } from '../../regions/regions.service.js';
import { KeptAnswers } from '../kept-answers.js';
import { shownLine, shownMedian, shownParts, type Shown } from './suppression-rules.js';

/** One town and month, or with `townCode` null the district. Null: hidden, because it or what it would tell is below 5. */
export type OpenFigure = {
  month: string;
  townCode: string | null;
  town: string;
  received: Shown;
  closed: Shown;
  closedOnTime: Shown;
  medianDays: Shown;
  explained: Shown;
};

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

/** Figures for everybody: counted over all complaints, shown by suppression-rules. */
@Injectable()
export class OpenFiguresService {
  private readonly answers = new KeptAnswers<Tagged>(1);

  constructor(
    private readonly reader: Reader,
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
    const months = monthsBefore(now);
    const span = [districtCode, startOfDay(`${months[0]}-01`), startOfDay(`${now.slice(0, 7)}-01`)];
    const received = await this.reader.sql<{ town_code: string; month: string; n: number }>(
      `SELECT town_code, substr(received_at, 1, 7) AS month, COUNT(*) AS n FROM cases
       WHERE district_code = ? AND received_at >= ? AND received_at < ? AND channel <> 'LOOKBACK' AND town_code IS NOT NULL
       GROUP BY town_code, substr(received_at, 1, 7)`,
      span,
    );
    const closed = await this.reader.sql<Closed>(
      `SELECT c.town_code, substr(c.closed_at, 1, 7) AS month, c.received_at, c.closed_at,
         CASE WHEN EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.clock = 'legal_60c'
           AND (d.breached_at IS NOT NULL OR d.met_at > d.due_at)) THEN 1 ELSE 0 END AS is_late,
         CASE WHEN EXISTS (SELECT 1 FROM explanations e WHERE e.case_id = c.id) THEN 1 ELSE 0 END AS is_explained
       FROM cases c WHERE c.district_code = ? AND c.closed_at >= ? AND c.closed_at < ? AND c.state = 'closed'
         AND c.channel <> 'LOOKBACK' AND c.town_code IS NOT NULL`,
      span,
    );
    const { regions } = await this.regions.tree(districtCode);
    const towns = regions.filter(({ level }) => level === 'town');
    const district = regions.find(({ level }) => level === 'district')?.name ?? districtCode;
    const figures = months.flatMap((month) => {
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
    });
    const answer: OpenFigures = { districtCode, smallest: 5, months, figures };
    return { figures: answer, etag: `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27)}"` };
  }
}

const daysOf = ({ received_at, closed_at }: Closed): number =>
  Math.max(0, Math.floor((millis(closed_at) - millis(received_at)) / DAY));

/** The whole months before the one of the instant, oldest first. */
const monthsBefore = (now: Instant): string[] => {
  const index = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, at) => {
    const month = index - MONTHS + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};
