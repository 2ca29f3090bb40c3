import { describe, expect, it } from '@jest/globals';
import type { ClockName } from './clock-names.js';
import type { Column } from './clock-spec.js';
import { readDeadlineTable } from './deadline-table.js';
import { LimitOverrides } from './limit-overrides.js';
import { objectionToOverride } from './override-rules.js';

const table = readDeadlineTable();

describe('a limit for one election', () => {
  it.each<[string, ClockName, string, string | undefined, boolean?]>([
    ['a shorter internal limit', 'verify', '3C', undefined],
    ['a longer internal limit', 'triage', '3W', undefined],
    ['no limit at all', 'verify', 'soon', 'override.limit'],
    ['a negative one', 'verify', '-3C', 'override.limit'],
    ['given, where nobody gives a date', 'verify', 'given', 'override.given'],
    ['a counted one where a date is given', 'action', '5C', undefined],
    ['a statute shortened', 'legal_60c', '45C', undefined],
    ['a statute as it is', 'notice_15c', '15C', undefined],
    ['a statute widened', 'legal_60c', '61C', 'override.statute'],
    ['a statute in working days', 'notice_15c', '10W', 'override.statute'],
    ['a statute by the hour', 'vec_watch', '24h', 'override.statute'],
    ['the citizen’s window shortened', 'review_window', '20C', 'override.citizen-window'],
    ['the citizen’s window widened', 'review_window', '40C', 'override.citizen-window'],
    ['a letter’s limit where letters have one', 'acknowledge', '2W', undefined, true],
    ['a letter’s limit where letters have none', 'verify', '2W', 'override.letter', true],
  ])('%s', (_what, clock, limitText, code, isLetter = false) => {
    const objection = objectionToOverride({ spec: table.specOf(clock), column: 'normal', isLetter, limitText });
    expect(objection?.code).toBe(code);
  });

  it('replaces its own column and nothing else', () => {
    const override = (column: Column, isLetter: boolean) => ({
      clock: 'acknowledge' as const,
      column,
      isLetter,
      limitText: '2W',
    });
    const spec = table.specOf('acknowledge');
    const over = new LimitOverrides([override('severity3', false), override('normal', true)]).over(spec);
    expect(over).toMatchObject({
      limits: { ...spec.limits, severity3: { text: '2W' } },
      letter: { ...spec.letter, normal: { text: '2W' } },
      legalLimit: spec.legalLimit,
      outer: spec.outer,
    });
    expect(new LimitOverrides([override('severity3', false)]).over(table.specOf('verify'))).toBe(table.specOf('verify'));
  });
});
