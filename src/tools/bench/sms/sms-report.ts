import type { Verdict } from '../result.js';
import { table } from '../table.js';
import type { SmsReport, SmsResult } from './sms-result.js';

/** The figures to reach (docs/benchmarks.md): the pace of the gateway, to a tenth, and not one message lost. */
const SHARE = 0.9;
/** A timer is late by some milliseconds, and the next is not. */
const mostAllowed = (perSecond: number): number => perSecond + Math.ceil(perSecond / 10) + 1;

export const smsVerdicts = (sites: readonly SmsResult[]): Verdict[] =>
  sites.flatMap(({ engine, messages, perSecond, kills, ratio, lost, mostInASecond }) => [
    { engine, target: `${messages} text messages, ${kills} kills: none lost`, value: `${lost} lost`, isMet: lost === 0 },
    { engine, target: `pace reached / allowed ≥ ${SHARE}`, value: `${ratio.toFixed(2)} ×`, isMet: ratio >= SHARE },
    {
      ...{ engine, target: `at most ${mostAllowed(perSecond)} calls in any second, ${perSecond} allowed` },
      ...{ value: `${mostInASecond}`, isMet: mostInASecond <= mostAllowed(perSecond) },
    },
  ]);

/** The report as Markdown, for the console and for docs/benchmarks.md. */
export const smsMarkdown = ({ machine, sites, verdicts }: SmsReport): string =>
  [
    '## Text messages',
    `\`npm run bench -- --sms 10000\` on ${machine.date}, ${machine.cores} cores, Node ${machine.node}: messages queued overnight go to a gateway on the same machine, which answers after 20 ms; ` +
      'the server is killed (-9) after each third of them and started again.',
    table(
      ['engine', 'target', 'measured', ''],
      verdicts.map(({ engine, target, value, isMet }) => [engine, target, value, isMet ? 'pass' : 'MISS']),
    ),
    ...sites.map(
      ({ engine, seconds, repeats }) =>
        `${engine}: ${seconds.toFixed(0)} s of sending; ${repeats} messages said again under their key after a kill.`,
    ),
  ].join('\n\n') + '\n';
