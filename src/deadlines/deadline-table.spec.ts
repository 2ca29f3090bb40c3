import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../platform/config/config-error.js';
import { CLOCKS, HANDLING_CLOCKS } from './clock-names.js';
import { readDeadlineTable } from './deadline-table.js';

const shipped = readFileSync('config/deadlines.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'deadlines-'));
const path = join(folder, 'deadlines.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = (text: string): number => shipped.slice(0, shipped.indexOf(text)).split('\n').length;

describe('config/deadlines.yaml', () => {
  it('names every clock', () => {
    const table = readDeadlineTable();
    for (const clock of CLOCKS) expect(table.specOf(clock).clock).toBe(clock);
    expect(CLOCKS.filter((clock) => table.isOuter(clock))).toEqual(['legal_60c']);
  });

  it.each<[string, [string, string], string, RegExp]>([
    ['an unknown clock', ['clock: triage', 'clock: triaje'], 'clock: triage', /"triaje" is not a clock/],
    ['a clock twice', ['clock: triage', 'clock: verify'], 'clocks:', /verify stands twice/],
    ['a negative limit', ['normal: 60C', 'normal: -60C'], 'normal: 60C', /"-60C" is not a limit/],
    ['a limit of nothing', ['polling: 2h', 'polling: 0h'], 'polling: 2h', /"0h" is not a limit/],
    ['a limit without a unit', ['normal: 5C', 'normal: 5'], 'normal: 5C', /"5" is not a limit/],
    ['a negative legal limit', ['legalLimit: 5W', 'legalLimit: -5W'], 'legalLimit: 5W', /-5W/],
    ['an unknown key', ['legalLimit: 5W', 'legalLimits: 5W'], 'legalLimit: 5W', /legalLimits/],
    [
      'a date to be given where none is',
      ['normal: 1W, severity3: 4h, severity4OrKey: 1h', 'normal: given, severity3: 4h, severity4OrKey: 1h'],
      'limits: { normal: 1W, severity3: 4h, severity4OrKey: 1h',
      /cannot be given/,
    ],
  ])('refuses %s with file, line and reason', (_what, [old, fresh], where, reason) => {
    writeFileSync(path, shipped.replace(old, fresh));
    expect(() => readDeadlineTable(path)).toThrow(ConfigError);
    expect(() => readDeadlineTable(path)).toThrow(reason);
    expect(() => readDeadlineTable(path)).toThrow(`deadlines.yaml:${lineOf(where)}:`);
  });

  it.each<[string, RegExp, (text: string) => string]>([
    ['a clock left out', /left out: tickler/, (text) => text.slice(0, text.indexOf('  - clock: tickler'))],
    [
      'a statutory clock called internal',
      /must be legal/,
      (text) => text.replace(/(clock: legal_60c[\s\S]*?kind: )legal/, '$1internal'),
    ],
    [
      'an internal clock called statutory',
      /must be internal/,
      (text) => text.replace(/(clock: triage[\s\S]*?kind: )internal/, '$1legal'),
    ],
    [
      'a bound on triage',
      /triage is never bounded/,
      (text) => text.replace(/(clock: triage[\s\S]*?needs: nobody\n)/, '$1    bounded: true\n'),
    ],
    ['the 60 C in working days', /counts calendar days/, (text) => text.replace('normal: 60C', 'normal: 60W')],
    [
      'two outer limits',
      /either legalLimit or outer/,
      (text) => text.replace('outer: legal_60c', 'outer: legal_60c\n    legalLimit: 60C'),
    ],
    ['no clocks', /clocks/, () => 'clocks: []\n'],
  ])('refuses %s', (_what, reason, edit) => {
    writeFileSync(path, edit(shipped));
    expect(() => readDeadlineTable(path)).toThrow(reason);
  });

  it('counts as handling exactly what closing cancels', () => {
    const others = [
      'notice_15c',
      'route_dispute',
      'follow_up',
      'review_window',
      'review',
      'recheck',
      'supervision',
      'vec_watch',
      'tickler',
    ];
    expect(CLOCKS.filter((clock) => !(HANDLING_CLOCKS as readonly string[]).includes(clock))).toEqual(others);
  });
});
