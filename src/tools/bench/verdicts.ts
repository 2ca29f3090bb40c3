import type { Engine } from './options.js';
import type { Limit, Operation, SiteResult, Verdict } from './result.js';

/** The figures to reach (docs/benchmarks.md). */
const START_MS = 3000;
const MEMORY_MIB = 300;
const GROWTH = 3;
/** Of one clerk's similar cases while typing (docs/benchmarks.md). */
const SIMILAR_MS = 200;

export const verdictsOf = (sites: readonly SiteResult[]): Verdict[] =>
  [...new Set(sites.map(({ engine }) => engine))].flatMap((engine) =>
    ofEngine(
      engine,
      sites.filter((site) => site.engine === engine).toSorted((one, other) => one.cases - other.cases),
    ),
  );

const ofEngine = (engine: Engine, sites: readonly SiteResult[]): Verdict[] => {
  const verdict = (target: string, value: number, isMet: boolean, unit = ''): Verdict => {
    return { engine, target, value: `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`.trim(), isMet };
  };
  const atLeast = (site: SiteResult, what: Operation, limit: Limit, concurrency: number, share: number): Verdict[] => {
    if (!site.points.some((each) => each.what === what && each.concurrency === concurrency)) return [];
    const ratio = rate(site, what, concurrency) / rate(site, limit, concurrency);
    return [
      verdict(`${what} ≥ ${share} × ${limit}, concurrency ${concurrency}, ${site.cases} cases`, ratio, ratio >= share, '×'),
    ];
  };
  const verdicts = sites.flatMap((site) => [
    ...atLeast(site, 'register', 'raw inserts', 16, 0.5),
    ...atLeast(site, 'register', 'raw inserts', 64, 1),
    ...atLeast(site, 'status', 'bare status', 16, 0.4),
    ...atLeast(site, 'status page', 'bare page', 16, 0.3),
    ...(site.points.some(({ what }) => what === 'similar')
      ? [
          verdict(
            `similar p95 ≤ ${SIMILAR_MS} ms, concurrency 1, ${site.cases} cases`,
            point(site, 'similar', 1).p95,
            point(site, 'similar', 1).p95 <= SIMILAR_MS,
            'ms',
          ),
        ]
      : []),
    verdict(`start to ready ≤ ${START_MS} ms, ${site.cases} cases`, site.startMs, site.startMs <= START_MS, 'ms'),
    verdict(`resident memory ≤ ${MEMORY_MIB} MiB, ${site.cases} cases`, site.memoryMiB, site.memoryMiB <= MEMORY_MIB, 'MiB'),
  ]);
  const [small, large] = [sites[0], sites.at(-1)];
  if (!small || !large || small === large) return verdicts;
  const growth = (['list', 'search2', 'search4'] as const).map((what) => {
    const factor = point(large, what, 16).p99 / point(small, what, 16).p99;
    const target = `${what} p99 at ${large.cases} cases ≤ ${GROWTH} × at ${small.cases}, concurrency 16`;
    return verdict(target, factor, factor <= GROWTH, '×');
  });
  return [...verdicts, ...growth];
};

/** SQLite's raw inserts have but one point, whatever the concurrency. */
const point = ({ points }: SiteResult, what: Operation | Limit, concurrency: number) => {
  const all = points.filter((each) => each.what === what);
  return (all.find((each) => each.concurrency === concurrency) ?? all.at(-1))!;
};

const rate = (site: SiteResult, what: Operation | Limit, concurrency: number): number => point(site, what, concurrency).perSecond;
