import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { HOUR, millis } from '../../kernel/time.js';
import type { Complaint, Outcome } from '../../tools/plan/demo-data.js';
import { planCase } from '../../tools/plan/plan-outcome.js';
import { shiftAll } from '../../tools/plan/shift-dates.js';
import { diceOf } from './dice.js';
import { promptly } from './promptly.js';

const lines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../config/demo/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => shiftAll(JSON.parse(line) as T, 0));

const outcomes = lines<Outcome>('outcomes.jsonl');

describe('people who keep to the time limits', () => {
  const plans = lines<Complaint>('complaints.jsonl').flatMap((complaint) => {
    const outcome = outcomes.find(({ complaintId }) => complaintId === complaint.id);
    const plan = planCase(complaint, outcome);
    return outcome ? [{ complaint, plan, prompt: promptly(plan, complaint.severity, diceOf(1)) }] : [];
  });

  it('do nothing later than the data says, and nothing before what it needs', () => {
    for (const { plan, prompt } of plans) {
      const at = (acts: typeof plan.acts, name: string) => acts.find((act) => act.name === name)?.at ?? '';
      for (const { name } of plan.acts) expect(at(prompt.acts, name) <= at(plan.acts, name)).toBe(true);
      for (const [before, after] of [
        ['register', 'accept'],
        ['accept', 'takeOver'],
        ['reply', 'call-back'],
      ] as const)
        if (at(prompt.acts, after) !== '') expect(at(prompt.acts, before) < at(prompt.acts, after)).toBe(true);
    }
  });

  it('accept a grave matter within the hour', () => {
    const grave = plans.filter(
      ({ complaint, prompt }) => complaint.severity === 4 && prompt.acts.some(({ name }) => name === 'accept'),
    );
    const spans = grave.map(({ prompt: { acts } }) => {
      const at = (name: string) => millis(acts.find((act) => act.name === name)?.at ?? '');
      return at('accept') - at('register');
    });
    expect(spans.length).toBeGreaterThan(10);
    expect(spans.every((span) => span < HOUR)).toBe(true);
  });
});
