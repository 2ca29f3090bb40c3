import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { addDays, dayOf } from '../../kernel/time.js';
import type { Complaint, Outcome } from '../../tools/plan/demo-data.js';
import { planCase } from '../../tools/plan/plan-outcome.js';
import { shiftAll } from '../../tools/plan/shift-dates.js';
import { aroundSleep } from './around-sleep.js';
import { assumedOutcome } from './assumed-outcome.js';
import { castingFor } from './casting.js';
import { diceOf } from './dice.js';
import { direct } from './directions.js';
import { distort } from './distort.js';
import { isAsleep, isWithin } from './story-days.js';

const lines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../config/demo/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => shiftAll(JSON.parse(line) as T, 0));

const casting = castingFor({ from: '2026-09-01', to: '2027-01-15' });
const outcomes = lines<Outcome>('outcomes.jsonl');
const plansWith = (seed: number) =>
  lines<Complaint>('complaints.jsonl').map((complaint) =>
    planCase(
      complaint,
      outcomes.find(({ complaintId }) => complaintId === complaint.id) ?? assumedOutcome(complaint, diceOf(seed)),
    ),
  );
const plans = plansWith(1);
const { agenda, late } = distort(plans, casting, diceOf(1));
const { agenda: directed, directions } = direct(agenda, casting.story, casting.sleep);
const awake = aroundSleep(directed, casting.sleep);

describe('a drill on purpose gone wrong', () => {
  it('is the same for the same seed, and another for another', () => {
    const told = (seed: number) =>
      distort(plansWith(seed), casting, diceOf(seed)).agenda.map(({ act }) => `${act.at} ${act.name}`);
    expect(told(1)).toEqual(agenda.map(({ act }) => `${act.at} ${act.name}`));
    expect(told(2)).not.toEqual(told(1));
  });

  it('keeps the order of every case and of the whole', () => {
    expect(agenda.map(({ act }) => act.at)).toEqual(agenda.map(({ act }) => act.at).toSorted());
    for (const { complaintId, acts } of plans) {
      const before = acts.map(({ name, path }) => `${name} ${path.toString()}`);
      const after = agenda
        .filter((item) => item.complaintId === complaintId)
        .map(({ act }) => `${act.name} ${act.path.toString()}`);
      expect(before.filter((one) => after.includes(one))).toEqual(after);
    }
  });

  it('makes some handlers late and leaves most in time', () => {
    expect(late.length).toBeGreaterThan(plans.length * 0.15);
    expect(late.length).toBeLessThan(plans.length * 0.45);
    expect(late.every(({ days }) => days >= 2 && days <= 12)).toBe(true);
  });

  it('lets nobody act who is away, and the deputy in time', () => {
    for (const { username, days } of casting.absences)
      expect(agenda.filter(({ act }) => act.by === username && isWithin(dayOf(act.at), days))).toEqual([]);
    expect(agenda.some(({ act }) => act.by === 'slfz02')).toBe(true);
  });

  it('has a group that takes nothing over', () =>
    expect(agenda.filter(({ act }) => act.name === 'takeOver' && act.by === 'zld107')).toEqual([]));

  it('suspends one case and extends another, whose people use what they were given', () => {
    expect(directions.map(({ kind }) => kind)).toEqual(['suspension', 'extension']);
    const [suspended] = directions;
    const during = (items: typeof agenda) =>
      items.filter(
        ({ complaintId, act }) =>
          complaintId === suspended!.complaintId &&
          act.at > suspended!.askAt &&
          dayOf(act.at) <= addDays(dayOf(suspended!.askAt), 10),
      );
    expect(during(agenda).length).toBeGreaterThan(0);
    expect(during(directed)).toEqual([]);
  });

  it('does nothing while the machine sleeps, and everything in the old order when it runs again', () => {
    expect(directed.some(({ act }) => isAsleep(act.at, casting.sleep))).toBe(true);
    expect(awake.filter(({ act }) => isAsleep(act.at, casting.sleep))).toEqual([]);
    expect(awake.map(({ complaintId, act }) => `${complaintId} ${act.name}`)).toEqual(
      directed.map(({ complaintId, act }) => `${complaintId} ${act.name}`),
    );
    expect(awake.map(({ act }) => act.at)).toEqual(awake.map(({ act }) => act.at).toSorted());
  });
});

describe('the assumed end of a complaint', () => {
  const open = lines<Complaint>('complaints.jsonl').filter(({ id }) => !outcomes.some(({ complaintId }) => complaintId === id));

  it('leaves a few untouched', () => {
    const untouched = open.filter((complaint) => assumedOutcome(complaint, diceOf(1)) === undefined);
    expect(untouched.length).toBeGreaterThan(1);
    expect(untouched.length).toBeLessThan(open.length / 4);
  });

  it('never ends before it began', () => {
    for (const complaint of open) {
      const outcome = assumedOutcome(complaint, diceOf(1));
      if (!outcome) continue;
      const moments = [complaint.receivedAt, outcome.decidedAt, outcome.siteVisits[0]!.at];
      expect(moments.map(dayOf)).toEqual(moments.map(dayOf).toSorted());
      expect([dayOf(outcome.siteVisits[0]!.at), outcome.confirmedAt, outcome.repliedAt, outcome.closedAt]).toEqual(
        [dayOf(outcome.siteVisits[0]!.at), outcome.confirmedAt, outcome.repliedAt, outcome.closedAt].toSorted(),
      );
    }
  });
});
