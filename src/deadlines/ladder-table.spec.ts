import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../platform/config/config-error.js';
import { CLOCKS, HANDLING_CLOCKS, type ClockName } from './clock-names.js';
import { readLadderTable } from './ladder-table.js';

const shipped = readFileSync('config/escalation.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'escalation-'));
const path = join(folder, 'escalation.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = (text: string): number => shipped.slice(0, shipped.indexOf(text)).split('\n').length;

describe('config/escalation.yaml', () => {
  const table = readLadderTable();

  it('gives the handling clocks and the 15 C notice the full ladder, the others the short one, the review window none', () => {
    const of = (kind: string): ClockName[] => CLOCKS.filter((clock) => table.kindOf(clock) === kind);
    // The decision on a recusal ends with the case, too, but is no handling of it: towns are not told.
    const handling = HANDLING_CLOCKS.filter((clock) => clock !== 'recusal');
    expect(of('full').toSorted()).toEqual([...handling, 'notice_15c'].toSorted());
    expect(of('short')).toEqual([
      'route_dispute',
      'recusal',
      'follow_up',
      'review',
      'recheck',
      'supervision',
      'vec_watch',
      'tickler',
    ]);
    expect(of('none')).toEqual(['review_window']);
    expect(table.climbing()).toHaveLength(CLOCKS.length - 1);
  });

  it('tells whom deadlines.md names', () => {
    expect(table.ladderOf('whole_case').map(({ rung, tell, effect }) => [rung, effect, ...tell])).toEqual([
      ['p50', 'remind', 'handler'],
      ['p80', 'warn', 'handler', 'group_leader', 'town_liaison'],
      ['due', 'overdue', 'handler', 'group_leader', 'town_liaison', 'district_office'],
      ['w1', 'supervise', 'town_leader', 'office_director'],
      ['w3', 'talk', 'leadership_deputy'],
      ['w5', 'list', 'leadership_head'],
      ['w10', 'refer', 'discipline_liaison'],
    ]);
    expect(table.ladderOf('review').map(({ rung, tell, effect }) => [rung, effect, ...tell])).toEqual([
      ['p80', 'remind', 'owner', 'district_office'],
      ['due', 'overdue', 'owner', 'district_office'],
    ]);
    expect(table.immediate).toMatchObject({
      when: ['severity_4', 'group_of_five', 'leak', 'violence', 'media', 'polling_day'],
      tell: ['group_leader', 'discipline_liaison'],
      effect: 'report',
    });
    expect(table.missedRounds).toMatchObject({ from: 2, tell: ['discipline_liaison'], effect: 'refer' });
  });

  it('knows the rung above, past the last none', () => {
    expect(table.rungAbove('verify', 'due')?.rung).toBe('w1');
    expect(table.rungAbove('verify', 'w10')).toBeUndefined();
    expect(table.rungAbove('review', 'due')).toBeUndefined();
    expect(table.rungOf('review', 'w1')).toBeUndefined();
  });

  it.each<[string, [string, string], string, RegExp]>([
    ['an unknown clock', ['clock: triage,', 'clock: triaje,'], '- { clock: triage,', /"triaje" is not a clock/],
    ['a clock twice', ['clock: triage,', 'clock: verify,'], 'clocks:', /verify stands twice/],
    ['a clock left out', ['  - { clock: tickler, ladder: short } # 交办催报\n', ''], 'clocks:', /left out: tickler/],
    ['an unknown ladder', ['clock: triage, ladder: full', 'clock: triage, ladder: long'], '- { clock: triage,', /ladder/],
    ["a ladder on the citizen's window", ['review_window, ladder: none', 'review_window, ladder: full'], 'clocks:', /no ladder/],
    ['a rung without a recipient', ['tell: [handler],', 'tell: [],'], '- { at: 50%', /without a recipient/],
    ['a rung whose recipients are left out', ['tell: [handler], ', ''], '- { at: 50%', /without a recipient/],
    ['a recipient of nowhere', ['tell: [handler],', 'tell: [handlar],'], '- { at: 50%', /"handlar" is not a recipient/],
    ['a recipient that is no list', ['tell: [handler],', 'tell: handler,'], '- { at: 50%', /in a list/],
    ['a recipient twice', ['tell: [handler],', 'tell: [handler, handler],'], '- { at: 50%', /twice/],
    ['rungs out of order', ['at: +3W', 'at: +10W'], 'full:', /\+5W stands after \+10W/],
    ['a rung twice', ['at: 80%, tell: [handler,', 'at: 50%, tell: [handler,'], 'full:', /50% stands after 50%/],
    ['a negative time', ['at: +3W', 'at: -3W'], '- { at: +3W', /"-3W" is not the time of a rung/],
    ['an unknown time', ['at: 50%', 'at: 60%'], '- { at: 50%', /"60%" is not the time of a rung/],
    ['an unknown effect', ['effect: talk', 'effect: shout'], '- { at: +3W', /"shout" is not an effect/],
    [
      'a negative time to acknowledge',
      ['acknowledgeWithin: 30min', 'acknowledgeWithin: -30min'],
      '  acknowledgeWithin: 30min',
      /-30min/,
    ],
    [
      'a time to acknowledge that is given',
      ['acknowledgeWithin: 30min', 'acknowledgeWithin: given'],
      '  acknowledgeWithin: 30min',
      /given/,
    ],
    ['an unknown trigger', ['[severity_4,', '[severity_9,'], 'when:', /"severity_9" is not a trigger/],
    ['missed rounds from none', ['from: 2', 'from: 0'], 'missedRounds:', /from/],
    ['an unknown key', ['  effect: report', '  effects: report'], '  effect: report', /effect/],
  ])('refuses %s with file, line and reason', (_what, [old, fresh], where, reason) => {
    expect(shipped).toContain(old);
    writeFileSync(path, shipped.replace(old, fresh));
    expect(() => readLadderTable(path)).toThrow(ConfigError);
    expect(() => readLadderTable(path)).toThrow(reason);
    expect(() => readLadderTable(path)).toThrow(`escalation.yaml:${lineOf(where)}:`);
  });

  it.each(['ladders', 'immediate', 'missedRounds'])('refuses a file without %s', (key) => {
    writeFileSync(path, shipped.replace(new RegExp(`^${key}:(.*\\n)(( +.*)?\\n)*`, 'm'), ''));
    expect(() => readLadderTable(path)).toThrow(key);
  });
});
