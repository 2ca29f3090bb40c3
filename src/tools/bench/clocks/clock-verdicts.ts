import type { Verdict } from '../result.js';
import type { ClockSiteResult, Lag } from './clock-result.js';

/** The figures to reach (docs/benchmarks.md). */
const SHARE_OF_RAW = 0.7;
const LAG_MS = 1_000;
const SLOWER = 1.5;
/** Memory that is bounded by the horizon hardly differs between sizes. */
const MEMORY_GROWTH = 1.2;

export const clockVerdicts = (sites: readonly ClockSiteResult[]): Verdict[] => [...sites.flatMap(ofSite), ...growthOf(sites)];

const ofSite = ({ engine, clocks, rates = [], lag, meanwhile }: ClockSiteResult): Verdict[] => {
  const verdict = (target: string, value: string, isMet: boolean): Verdict => ({
    engine,
    target: `${target}, ${clocks} clocks`,
    value,
    isMet,
  });
  const onTime = (what: string, { p99 }: Lag): Verdict =>
    verdict(`${what}: p99 from due to fired ≤ ${LAG_MS} ms`, `${p99.toFixed(0)} ms`, p99 <= LAG_MS);
  // Where complainants are told, the same processes print notices at the same time, for which there are no rows to compare.
  const ofRaw = rates.flatMap(({ workers, kind, perSecond, rawPerSecond }) => {
    if (kind === 'any') return [];
    const share = perSecond / rawPerSecond;
    return verdict(`rungs with ${workers} worker(s) ≥ ${SHARE_OF_RAW} × raw`, `${share.toFixed(2)} ×`, share >= SHARE_OF_RAW);
  });
  if (!meanwhile) return [...ofRaw, onTime('lag', lag)];
  const slower = meanwhile.firing.p99 / meanwhile.quiet.p99;
  return [
    ...ofRaw,
    onTime('lag', lag),
    onTime('lag during registrations', meanwhile.lag),
    verdict(`registrations while rungs fire: p99 ≤ ${SLOWER} × without`, `${slower.toFixed(2)} ×`, slower <= SLOWER),
  ];
};

const growthOf = (sites: readonly ClockSiteResult[]): Verdict[] => {
  const sized = sites.filter(({ redis }) => redis).toSorted((one, other) => one.clocks - other.clocks);
  const [small, large] = [sized[0], sized.at(-1)];
  if (!small?.redis || !large?.redis || small === large) return [];
  const growth = large.redis.fullHorizon.mib / small.redis.fullHorizon.mib;
  const target = `Redis with a full horizon at ${large.clocks} clocks ≤ ${MEMORY_GROWTH} × at ${small.clocks}`;
  return [{ engine: large.engine, target, value: `${growth.toFixed(2)} ×`, isMet: growth <= MEMORY_GROWTH }];
};
