import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a refused try is answered with; sqlmap would give up on some of them. */
const REFUSALS = '400,401,403,404,409,429,500';

const OPTIONS = [
  ...['--batch', '--ignore-stdin', '--disable-coloring', '--dbms=sqlite', '--level=2', '--risk=1', `--ignore-code=${REFUSALS}`],
  // Only what is marked; no more questions; what the lane counts is not repeated.
  ...['--answers=non-custom=N,want to quit=N,quit and=N,follow=N', '--timeout=20', '--retries=1'],
];

/** The request as sqlmap reads it from a file, with a mark after each word that it may change. */
const writtenOf = ({ method, path, headers = {}, body }, host) =>
  [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [''] : ['Content-Type: application/json', '', body]),
  ].join('\r\n');

/**
 * Tries every marked word of one request. Answers what it found (`number: boolean-based blind`), and whether it came to its end before
 * `deadline` (ms since 1970).
 */
export const runSqlmap = (program, { name, request, host, folder, deadline }) =>
  new Promise((resolve) => {
    const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.http`);
    writeFileSync(file, writtenOf(request, host));
    const child = spawn(program, ['-r', file, `--output-dir=${file}.found`, ...OPTIONS], {
      env: { PATH: process.env.PATH, HOME: folder, PYTHONWARNINGS: 'ignore' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: Math.max(1, deadline - Date.now()),
      killSignal: 'SIGKILL',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('close', (code, signal) => {
      writeFileSync(`${file}.log`, said);
      resolve({ name, findings: findingsIn(said), isDone: signal === null && isThrough(said), last: lastWordsOf(said) });
    });
  });

const findingsIn = (said) =>
  [...said.matchAll(/^Parameter: (.+)\n((?: {4}.+\n|\n)+)/gm)].map(
    ([, parameter, block]) => `${parameter}: ${[...block.matchAll(/Type: (.+)/g)].map(([, type]) => type).join(', ')}`,
  );

const isThrough = (said) =>
  said.includes('all tested parameters do not appear to be injectable') ||
  said.includes('identified the following injection point');

const lastWordsOf = (said) =>
  said
    .trim()
    .split('\n')
    .filter((line) => /CRITICAL|ERROR/.test(line))
    .at(-1) ?? '';
