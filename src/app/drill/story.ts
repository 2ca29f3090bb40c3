import type { Day } from '../../kernel/time.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';
import type { Complaint, Outcome } from '../../tools/plan/demo-data.js';
import { planCase } from '../../tools/plan/plan-outcome.js';
import { readDemoLines } from '../demo/demo-files.js';
import { aroundSleep } from './around-sleep.js';
import { assumedOutcome } from './assumed-outcome.js';
import { castingFor, type Casting } from './casting.js';
import { diceOf } from './dice.js';
import { direct, type Direction } from './directions.js';
import { distort, type Lateness } from './distort.js';
import { promptly } from './promptly.js';
import { isWithin, type Days } from './story-days.js';

export type Story = {
  complaints: readonly Complaint[];
  agenda: readonly AgendaItem[];
  casting: Casting;
  directions: readonly Direction[];
  late: readonly Lateness[];
};

/** The demo complaints of those days with the demo's outcomes, or assumed ones, and everything that goes wrong on purpose. */
export const writeStory = async (days: Days, seed: number): Promise<Story> => {
  const dice = diceOf(seed);
  const outcomes = await readDemoLines<Outcome>('outcomes.jsonl', 0);
  const all = await readDemoLines<Complaint>('complaints.jsonl', 0);
  const complaints = all.filter(({ receivedAt }) => isWithin(receivedAt.slice(0, 10) as Day, days));
  const known = new Set(complaints.map(({ id }) => id));
  const plans = complaints.map((complaint) => {
    const outcome = outcomes.find(({ complaintId }) => complaintId === complaint.id);
    // A case that was merged into one from before the story stays by itself.
    const isCutOff = outcome?.mergedInto !== undefined && !known.has(outcome.mergedInto);
    const plan = planCase(complaint, isCutOff ? undefined : (outcome ?? assumedOutcome(complaint, dice)));
    return promptly(plan, complaint.severity, dice);
  });
  const casting = castingFor(days);
  const { agenda: distorted, late } = distort(plans, casting, dice);
  const { agenda, directions } = direct(distorted, days, casting.sleep);
  return { complaints, agenda: aroundSleep(agenda, casting.sleep), casting, directions, late };
};
