import type { Verdict } from '../result.js';
import { table } from '../table.js';
import type { FormsReport, FormsResult } from './forms-result.js';

/** The figures to reach (docs/benchmarks.md): a thousand replies in a minute, and nobody at a desk notices. */
const SECONDS = 60;
const TIMES = 1.5;

export const formsVerdicts = (sites: readonly FormsResult[]): Verdict[] =>
  sites.flatMap(({ engine, pdfs, seconds, alone, printing }) => {
    const ratio = printing.p99 / alone.p99;
    return [
      { engine, target: `${pdfs} PDFs of a reply ≤ ${SECONDS} s`, value: `${seconds.toFixed(1)} s`, isMet: seconds <= SECONDS },
      {
        ...{ engine, target: `p99 of the list of cases meanwhile ≤ ${TIMES} ×`, isMet: ratio <= TIMES },
        value: `${ratio.toFixed(2)} × (${alone.p99.toFixed(0)} → ${printing.p99.toFixed(0)} ms)`,
      },
    ];
  });

/** The report as Markdown, for the console and for docs/benchmarks.md. */
export const formsMarkdown = ({ machine, sites, verdicts }: FormsReport): string =>
  [
    '## Forms as PDF',
    `\`npm run bench -- --forms 1000\` on ${machine.date}, ${machine.cores} cores, Node ${machine.node}: replies of the demonstration's cases, four clerks printing at once, the list of cases read 20 times ` +
      'a second beside them; server, database and clients on the same machine.',
    table(
      ['engine', 'target', 'measured', ''],
      verdicts.map(({ engine, target, value, isMet }) => [engine, target, value, isMet ? 'pass' : 'MISS']),
    ),
    ...sites.map(
      ({ engine, firstMs, nextMs, bytes, alone, printing, memoryMiB }) =>
        `${engine}: the first PDF of the process ${firstMs.toFixed(0)} ms (fonts are parsed), the next ${nextMs.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB each; ` +
        `the list's median ${alone.p50.toFixed(1)} ms alone, ${printing.p50.toFixed(1)} ms while printing; ` +
        `memory ${memoryMiB.before.toFixed(0)} MiB before the first page, ${memoryMiB.most.toFixed(0)} MiB at the most.`,
    ),
  ].join('\n\n') + '\n';
