import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Attacks by what is sent. Those that look at headers and cookies of a front page would look at our own map of routes; rooms/edges does that. */
const ATTACKS = 'sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,shellshock';

/**
 * Crawls from that address and attacks what it found, for at most `seconds`. Answers its findings (`SQL Injection: name at /villages`).
 * It tells nobody: no reports of its own faults, no attack that needs a host elsewhere.
 */
export const runWapiti = (program, { name, url, folder, seconds }) =>
  new Promise((resolve) => {
    const report = join(folder, `wapiti-${name}.json`);
    const attacks = ATTACKS.split(',').length;
    const child = spawn(
      program,
      [
        ...['-u', `${url}/`, '-m', ATTACKS, '-f', 'json', '-o', report, '--no-bugreport', '--flush-session', '--scope', 'domain'],
        ...[
          '--store-session',
          join(folder, `wapiti-${name}`),
          '--store-config',
          join(folder, 'wapiti-config'),
          '-t',
          '20',
          '-v',
          '1',
        ],
        ...['--max-scan-time', '30', '--max-attack-time', String(Math.floor(seconds / attacks)), '-d', '3', '-l', '1'],
      ],
      {
        env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: seconds * 1_000 + 60_000,
        killSignal: 'SIGKILL',
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('close', () => {
      writeFileSync(`${report}.log`, said);
      resolve({
        name,
        findings: existsSync(report) ? findingsIn(JSON.parse(readFileSync(report, 'utf8'))) : [],
        isDone: existsSync(report),
        last: said.slice(-400),
      });
    });
  });

const findingsIn = ({ vulnerabilities, anomalies }) =>
  [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, all]) =>
    all.map(({ method, path, parameter }) => `${kind}: ${parameter || '(none)'} at ${method} ${path.split('?', 1)[0]}`),
  );
