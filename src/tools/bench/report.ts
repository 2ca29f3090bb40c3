import type { Point, Report, SiteResult } from './result.js';
import { ms, table } from './table.js';

const HEAD = ['what', 'concurrency', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'not 2xx', 'client CPU'];

const pointRow = ({ what, concurrency, perSecond, p50, p95, p99, refused, clientCpu }: Point): string[] => [
  what,
  String(concurrency),
  perSecond.toFixed(0),
  ms(p50),
  ms(p95),
  ms(p99),
  refused === undefined ? '' : String(refused),
  clientCpu === undefined ? '' : `${(clientCpu * 100).toFixed(0)} %`,
];

const siteSection = ({ engine, cases, points, startMs, memoryMiB, registration }: SiteResult): string => {
  const perTable = Object.entries(registration.perTable).map(([name, count]) => `${name} ${count.toFixed(1)}`);
  return [
    `## ${engine === 'sqlite' ? 'SQLite, embedded queue' : 'PostgreSQL, Redis'}: ${cases} cases`,
    `Start to ready ${startMs.toFixed(0)} ms; resident memory at most ${memoryMiB.toFixed(0)} MiB.`,
    table(HEAD, points.map(pointRow)),
    `One registration writes ${registration.rows.toFixed(1)} rows, ${registration.bytes} bytes: ${perTable.join(', ')}.`,
  ].join('\n\n');
};

/** The report as Markdown, for the console and for docs/benchmarks.md. */
export const markdownOf = ({ machine, secondsPerPoint, sites, verdicts }: Report): string =>
  [
    '# Benchmarks',
    `Written by \`npm run bench -- --docs\` on ${machine.date}: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}; ${secondsPerPoint} s per point. ` +
      'Server, client and databases share the machine. Over HTTP with keep-alive; `bare` is Fastify with the same JSON in and out, `raw inserts` the rows of ' +
      'real registrations, one transaction per case, fsync on, the gapless number taken under the same one-row lock.',
    table(
      ['engine', 'target', 'measured', ''],
      verdicts.map(({ engine, target, value, isMet }) => [engine, target, value, isMet ? 'pass' : 'MISS']),
    ),
    ...sites.map(siteSection),
  ].join('\n\n') + '\n';
