import { table } from '../table.js';
import type { DeskReport } from './desk-result.js';

/** The report as Markdown, for the console and for docs/benchmarks.md. */
export const deskMarkdown = ({ machine, sites, verdicts }: DeskReport): string =>
  [
    '## The desk in the browser',
    `\`npm run bench -- --desk 100000\` on ${machine.date}, ${machine.cores} cores, Node ${machine.node}: production build, Chromium with the processor slowed down four times, 1.6 Mbit/s, 150 ms; ` +
      'server, database and browser on the same machine.',
    table(
      ['engine', 'target', 'measured', ''],
      verdicts.map(({ engine, target, value, isMet }) => [engine, target, value, isMet ? 'pass' : 'MISS']),
    ),
    ...sites.map(
      ({ engine, intake, typing }) =>
        `${engine}: everything that the first load of the intake screen fetches is ${(intake.allBytes / 1000).toFixed(0)} kB; ` +
        `${typing.letters} letters typed, ${typing.tasksOver50} tasks over 50 ms.`,
    ),
  ].join('\n\n') + '\n';
