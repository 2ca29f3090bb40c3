import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { agendaOf } from './agenda.js';
import type { Complaint, Outcome } from './demo-data.js';
import { planCase, type CasePlan } from './plan-outcome.js';
import { shiftAll } from './shift-dates.js';

const lines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../config/demo/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => shiftAll(JSON.parse(line) as T, 0));

const outcomes = lines<Outcome>('outcomes.jsonl');
const plans = lines<Complaint>('complaints.jsonl').map((complaint) =>
  planCase(
    complaint,
    outcomes.find(({ complaintId }) => complaintId === complaint.id),
  ),
);
const plan = (id: string): CasePlan => plans.find(({ complaintId }) => complaintId === id)!;
const names = (id: string): string[] => plan(id).acts.map(({ name }) => name);
const told = (id: string): string =>
  plan(id)
    .deviations.map(({ what }) => what)
    .join('\n');

describe('the plan of the demo cases', () => {
  it('registers every complaint first', () => {
    expect(plans).toHaveLength(120);
    expect(plans.every(({ acts }) => acts[0]?.name === 'register')).toBe(true);
  });

  it('never does what needs another act before that act', () => {
    for (const { acts } of plans) {
      const seen = new Set<string>();
      for (const { name, path, after } of acts) {
        for (const needed of after) expect(seen).toContain(`${needed.name} ${needed.path.toString()}`);
        seen.add(`${name} ${path.toString()}`);
      }
    }
  });

  it('takes a handled complaint from acceptance to the archive', () =>
    expect(names('D-004')).toEqual([
      'register',
      'accept',
      'startVerification',
      'first contact',
      'takeOver',
      'site visit',
      'finding',
      'findings submission',
      'confirm',
      'completion',
      'check',
      'completion',
      'check',
      'correction asked',
      'correction concur',
      'finishCorrection',
      'explanation',
      'public notice',
      'reply',
      'call-back',
      'close',
    ]));

  it('answers an inquiry only once it is written down, and says so', () => {
    expect(names('D-001').slice(0, 2)).toEqual(['register', 'answer']);
    expect(told('D-001')).toMatch(/通话结束/);
  });

  it.each(['D-027', 'D-034', 'D-036', 'D-072'])('lets %s end in review instead of being closed meanwhile', (id) => {
    expect(names(id)).not.toContain('close');
    expect(told(id)).toMatch(/复查期间/);
  });

  it.each(['D-034', 'D-056', 'D-066'])('leaves %s in verification after it was sent back', (id) => {
    expect(names(id).findLast((name) => name !== 'delivery')).toBe('sendBack');
    expect(told(id)).toMatch(/停在核实中/);
  });

  it('orders urgent measures before the findings and everything else only with them', () => {
    expect(names('D-031').indexOf('urgent action')).toBeLessThan(names('D-031').indexOf('confirm'));
    expect(names('D-060').indexOf('completion')).toBeGreaterThan(names('D-060').indexOf('confirm'));
    expect(told('D-060')).toMatch(/completion/);
  });

  it('leaves the town group out where one of its people is complained of', () =>
    expect(names('D-009')).not.toContain('takeOver'));

  it('orders all acts by time and leaves out what comes after the limit', () => {
    const until = '2026-12-05T18:00:00.000+08:00';
    const agenda = agendaOf(plans, until);
    const times = agenda.map(({ act }) => act.at);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)! <= until).toBe(true);
    expect(agenda.filter(({ act }) => act.name === 'register')).toHaveLength(107);
  });
});
