import { ms, table } from '../table.js';
import type { ClockReport, ClockSiteResult, Lag, RungRate } from './clock-result.js';

/** The report as Markdown, for the console and for docs/benchmarks.md. */
export const clocksMarkdown = ({ machine, sites, verdicts }: ClockReport): string =>
  [
    '# Clocks',
    `Written by \`npm run bench -- --clocks … --docs\` on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}. ` +
      'Workers, databases and the measuring process share the machine. `raw` is the same rows as the rungs have really written, and the same change of their clocks, again ' +
      'written by hand in transactions of a hundred rungs with one statement per table, on as many connections as there were workers, fsync on; `bare BullMQ` is jobs that do nothing.',
    table(
      ['engine', 'wanted', 'measured', ''],
      verdicts.map(({ engine, target, value, isMet }) => [engine, target, value, isMet ? 'reached' : '**missed**']),
    ),
    ...sites.map(section),
  ].join('\n\n') + '\n';

const section = ({ engine, clocks, loadSeconds, sweep, redis, rates, lag, meanwhile }: ClockSiteResult): string => {
  const lags: [string, Lag][] = [
    ['by themselves', lag],
    ...(meanwhile ? [['during registrations', meanwhile.lag] as [string, Lag]] : []),
  ];
  const parts = [
    `## ${engine === 'sqlite' ? 'SQLite, embedded queue' : 'PostgreSQL, Redis'}: ${clocks} open clocks`,
    `Loaded in ${loadSeconds.toFixed(0)} s.`,
    table(
      ['rungs, from due to fired', 'rungs', 'over s', 'p50 ms', 'p99 ms', 'max ms'],
      lags.map(([what, each]) => [what, `${each.rungs}`, `${each.seconds}`, ms(each.p50), ms(each.p99), ms(each.max)]),
    ),
  ];
  if (sweep)
    parts.push(
      `A tick of the sweep takes ${ms(sweep.p50)} ms (middle of ${sweep.ticks}; ${ms(sweep.max)} ms at most), the first of a process ${ms(sweep.firstMs)} ms.`,
    );
  if (redis) {
    const { asLoaded, fullHorizon } = redis;
    parts.push(
      `Redis holds ${asLoaded.mib.toFixed(1)} MiB more than when empty with ${asLoaded.alarms} alarms; with ${fullHorizon.rungs} rungs within the hour ` +
        `${fullHorizon.mib.toFixed(1)} MiB with ${fullHorizon.alarms} alarms, which is all that it ever holds.`,
    );
  }
  if (rates) parts.push(table(RATE_HEAD, rates.map(rateRow)), ...rates.filter(({ workers }) => workers === 1).map(rowsOf));
  if (meanwhile) {
    const { concurrency, quiet, firing, refused } = meanwhile;
    parts.push(
      `Registrations at concurrency ${concurrency}: ${quiet.perSecond.toFixed(0)}/s with p99 ${ms(quiet.p99)} ms without rungs, ` +
        `${firing.perSecond.toFixed(0)}/s with p99 ${ms(firing.p99)} ms while they fire; ${refused} not 2xx.`,
    );
  }
  return parts.join('\n\n');
};

const RATE_HEAD = ['rungs fired', 'workers', 'rungs', 'rungs/s', 'raw/s', 'of raw', 'bare BullMQ jobs/s', 'of bare'];

const KINDS = { ladder: 'that tell officials', any: 'all, with late notices printed' } as const;

const rateRow = ({ workers, kind, rungs, perSecond, rawPerSecond, bareJobsPerSecond }: RungRate): string[] => [
  KINDS[kind],
  `${workers}`,
  `${rungs}`,
  perSecond.toFixed(0),
  rawPerSecond.toFixed(0),
  (perSecond / rawPerSecond).toFixed(2),
  bareJobsPerSecond.toFixed(0),
  (perSecond / bareJobsPerSecond).toFixed(2),
];

const rowsOf = ({ rows, rungs, kind }: RungRate): string =>
  `One rung (${KINDS[kind]}) writes, on average: ${Object.entries(rows)
    .map(([name, count]) => `${name} ${(count / rungs).toFixed(2)}`)
    .join(', ')}.`;
