import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CaseFiguresService, type Classes, type StandingCount } from '../cases/figures/case-figures.service.js';
import { mayCountBy } from '../cases/figures/figures.js';
import { MEASURES, type Measure } from '../cases/figures/measures.js';
import { viewsOf } from '../cases/queues/queue-views.js';
import { ElectionsService } from '../elections/elections.service.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { dayOf, instant, type Day } from '../kernel/time.js';
import { RegionsService } from '../regions/regions.service.js';
import { daysWithin } from './days-used-rules.js';
import { HotspotFiguresService } from './hotspot-figures.service.js';
import { LookBackFiguresService } from './look-back-figures.service.js';
import { KeptAnswers } from './kept-answers.js';
import { ageingOf, gravestIn, heatOf, openIn, overdueIn, wholeOf } from './standing-rules.js';
import { perThousand, ranked, RANKING_FLOOR } from './ranking-rules.js';
import { measureOfRate, rateOf, shareOf, tallyOf } from './rate-rules.js';
import { COVERAGE, HOTLINE_RATES, OUTCOMES, PETITION_RATES, type RateName } from './rates.js';
import type { CasesQuery, Rate, Statistics, Tally, TownRow } from './statistics-view.js';
import { trendOf, trendStart, weekOf } from './trend-rules.js';

export type Period = { receivedFrom?: Day; receivedTo?: Day };

/** Readers, places and periods that are kept at a time. */
const KEPT = 100;

type Ranked = Record<'kind' | 'replied', Classes> & {
  towns: readonly string[];
  standing: readonly StandingCount[];
};

/** What officials are asked for (model §4.13), of the cases that the reader sees and no others. */
@Injectable()
export class StatisticsService {
  private readonly answers = new KeptAnswers<Statistics>(KEPT);

  constructor(
    private readonly figures: CaseFiguresService,
    private readonly lookBacks: LookBackFiguresService,
    private readonly hotspots: HotspotFiguresService,
    private readonly elections: ElectionsService,
    private readonly regions: RegionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofDistrict(actor: Staff, period: Period): Promise<Statistics> {
    return this.kept(actor, undefined, period);
  }

  /** Throws NotFound where the town is not of the reader's district, or not the reader's own. */
  async ofTown(actor: Staff, townCode: string | undefined, period: Period): Promise<Statistics> {
    const asked = townCode ?? actor.townCode;
    const isOwn = actor.townCode === undefined || actor.townCode === null || actor.townCode === asked;
    const towns = isOwn ? await this.townsOf(actor.districtCode) : [];
    if (!asked || !towns.includes(asked)) throw new NotFound();
    return this.kept(actor, asked, period);
  }

  /** Kept for a minute per reader, place and period; a case from which the reader is shut out is missing at once. */
  private async kept(actor: Staff, townCode: string | undefined, period: Period): Promise<Statistics> {
    const { id, role, groupId, districtCode, townCode: own } = actor;
    const { receivedFrom, receivedTo } = period;
    const sight = [id, role, groupId, districtCode, own, await this.figures.shutOutMark(actor)];
    return this.answers.of(JSON.stringify([...sight, townCode, receivedFrom, receivedTo]), this.clock.now().getTime(), () =>
      this.collected(actor, townCode, period),
    );
  }

  private async collected(actor: Staff, townCode: string | undefined, period: Period): Promise<Statistics> {
    const at = instant(this.clock.now());
    const place: CasesQuery = townCode === undefined ? {} : { townCode };
    const within: CasesQuery = { ...place, ...period };
    const names = [...PETITION_RATES, ...HOTLINE_RATES, ...COVERAGE, ...OUTCOMES];
    const shown = names.filter((name) => mayCountBy(actor, measureOfRate(name)));
    const isRanked = townCode === undefined && mayCountBy(actor, 'kind');
    const measures = new Set<Measure>([
      'replied',
      'ended',
      ...shown.map(measureOfRate),
      ...(isRanked ? (['kind'] as const) : []),
    ]);
    const classes = await this.figures.classes(actor, within, [...measures]);
    const rates = (some: readonly RateName[]): Rate[] =>
      some.filter((name) => shown.includes(name)).map((name) => rateOf(name, wholeOf(classes[measureOfRate(name)]), within));
    const standing = await this.figures.standing(actor, place);
    const used = await this.figures.daysUsed(actor, within);
    const ended = wholeOf(classes.ended);
    const today = dayOf(at);
    const recent = await this.figures.receivedByDay(actor, { ...place, receivedFrom: trendStart(today), receivedTo: today });
    const trend = trendOf(recent, today, place);
    const towns = await this.townsOf(actor.districtCode);
    return {
      at,
      townCode: townCode ?? null,
      receivedFrom: period.receivedFrom ?? null,
      receivedTo: period.receivedTo ?? null,
      now: {
        open: openIn(standing, place),
        gravest: gravestIn(standing, place),
        receivedToday: trend.at(-1)!.tally,
        receivedThisWeek: weekOf(trend, place),
        dueToday: await this.tally(actor, { ...place, view: 'due_today' }),
        overdue: overdueIn(standing, place),
        notTold: viewsOf(actor).includes('not_told') ? await this.tally(actor, { ...place, view: 'not_told' }) : null,
      },
      heat: heatOf(standing, townCode === undefined ? towns : [townCode]),
      ageing: ageingOf(standing, place),
      trend,
      received: { count: MEASURES.ended.reduce((sum, each) => sum + (ended[each] ?? 0), 0), cases: within },
      petitionRates: rates(PETITION_RATES),
      hotlineRates: rates(HOTLINE_RATES),
      coverage: rates(COVERAGE),
      outcomes: rates(OUTCOMES),
      withheld: names.filter((name) => !shown.includes(name)),
      daysUsed: {
        cases: tallyOf('ended.all', ended, within),
        median: daysWithin(used, 0.5),
        ninetieth: daysWithin(used, 0.9),
      },
      lookBacks: await this.lookBacks.of(actor, townCode, at),
      hotspots: await this.hotspots.of(actor, townCode),
      ranking: isRanked
        ? { floor: RANKING_FLOOR, towns: await this.ranking(actor, within, { towns, ...classes, standing }) }
        : null,
    };
  }

  private async ranking(actor: Staff, within: CasesQuery, { towns, kind, replied, standing }: Ranked): Promise<TownRow[]> {
    const sheet = await this.elections.sheet(actor.districtCode);
    const votersOf = (town: string): number =>
      (sheet?.villages ?? [])
        .filter(({ villageCode }) => villageCode.startsWith(town))
        .reduce((sum, each) => sum + each.registeredVoters, 0);
    return ranked(
      towns.map((townCode) => {
        const [place, span, voters] = [{ townCode }, { ...within, townCode }, votersOf(townCode)];
        const complaints = tallyOf('kind.complaint', kind.get(townCode) ?? {}, span);
        const numerator = tallyOf('replied.in_time', replied.get(townCode) ?? {}, span);
        const denominator = tallyOf('replied.due', replied.get(townCode) ?? {}, span);
        return {
          townCode,
          complaints,
          voters,
          perThousandVoters: perThousand(complaints.count, voters),
          open: openIn(standing, place),
          overdue: overdueIn(standing, place),
          repliedInTime: { share: shareOf(numerator.count, denominator.count), numerator, denominator },
        };
      }),
    );
  }

  private async tally(actor: Staff, cases: CasesQuery): Promise<Tally> {
    await setImmediate();
    return { count: await this.figures.count(actor, cases), cases };
  }

  private async townsOf(districtCode: string): Promise<string[]> {
    const { regions } = await this.regions.tree(districtCode);
    return regions.filter(({ level }) => level === 'town').map(({ code }) => code);
  }
}
