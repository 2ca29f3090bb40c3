import type { Measured } from './job.js';

/** Percentiles of latencies (ms), and the rate over the measured time (ms). */
export const summaryOf = (
  latencies: readonly number[],
  measuredMs: number,
): Pick<Measured, 'requests' | 'perSecond' | 'p50' | 'p95' | 'p99' | 'max'> => {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    requests: sorted.length,
    perSecond: sorted.length / (measuredMs / 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
};
