import type { Classes, StandingCount } from '../cases/figures/case-figures.service.js';
import { STAGES } from '../elections/stages.js';
import { tallyOf, type Counted } from './rate-rules.js';
import type { CasesQuery, HeatRow, Statistics, Tally } from './statistics-view.js';

const AGES = ['d3', 'd7', 'd15', 'd30', 'more'] as const;

/** Cases per class, of those for which `isMeant`. */
const countedBy = (
  standing: readonly StandingCount[],
  by: 'open' | 'age',
  isMeant: (each: StandingCount) => boolean = () => true,
): Counted => {
  const counts: Record<string, number> = {};
  for (const each of standing) if (isMeant(each)) counts[each[by]] = (counts[each[by]] ?? 0) + each.count;
  return counts;
};

export const openIn = (standing: readonly StandingCount[], place: CasesQuery): Tally =>
  tallyOf('open.all', countedBy(standing, 'open', isIn(place.townCode)), place);

export const gravestIn = (standing: readonly StandingCount[], place: CasesQuery): Tally =>
  tallyOf(
    'open.all',
    countedBy(standing, 'open', ({ severity }) => severity === 4),
    { ...place, severity: 4 },
  );

/** Also of what is closed, where a clock runs on. */
export const overdueIn = (standing: readonly StandingCount[], place: CasesQuery): Tally => ({
  count: standing.filter((each) => each.late === 1 && isIn(place.townCode)(each)).reduce((sum, { count }) => sum + count, 0),
  cases: { ...place, view: 'overdue' },
});

export const ageingOf = (standing: readonly StandingCount[], place: CasesQuery): Statistics['ageing'] => {
  const counts = countedBy(standing, 'age');
  return AGES.map((age) => ({ age, tally: tallyOf(`age.${age}`, counts, place) }));
};

/** Towns by stages. Pure. */
export const heatOf = (standing: readonly StandingCount[], towns: readonly string[]): Statistics['heat'] => ({
  rows: towns.map((townCode): HeatRow => {
    const within = { townCode };
    const here = standing.filter(isIn(townCode));
    const counts = countedBy(here, 'open');
    return {
      townCode,
      stages: STAGES.map((stage) => ({
        stage,
        tally: tallyOf(
          'open.placed',
          countedBy(here, 'open', (each) => each.stage === stage),
          { ...within, stage },
        ),
      })),
      withoutStage: tallyOf('open.without_stage', counts, within),
      total: tallyOf('open.all', counts, within),
    };
  }),
  withoutTown: tallyOf('open.without_town', countedBy(standing, 'open'), {}),
});

const isIn =
  (town: string | undefined) =>
  ({ townCode }: StandingCount): boolean =>
    town === undefined || townCode === town;

/** Of all towns together, and of none. Pure. */
export const wholeOf = (classes: Classes): Counted => {
  const whole: Record<string, number> = {};
  for (const counts of classes.values())
    for (const [each, count] of Object.entries(counts)) whole[each] = (whole[each] ?? 0) + (count ?? 0);
  return whole;
};
