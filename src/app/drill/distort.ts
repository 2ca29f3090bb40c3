import { addDays, DAY, dayOf, plus, type Instant } from '../../kernel/time.js';
import type { Act } from '../../tools/plan/act.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';
import type { CasePlan } from '../../tools/plan/plan-outcome.js';
import { byTime } from '../../tools/plan/schedule.js';
import { daysBetween, delayAll } from '../../tools/plan/shift-dates.js';
import type { Absence, Casting } from './casting.js';
import type { Dice } from './dice.js';
import { isWithin } from './story-days.js';

/** That somebody was late on purpose: from this act on everything in the case came so many days (C) later. */
export type Lateness = { complaintId: string; act: string; by: string; at: Instant; days: number };

export type Distorted = { agenda: AgendaItem[]; late: Lateness[] };

/** How many of the cases get a handler who is late, and by how many days (C) at most. */
const LATE_SHARE = 0.3;
const LATEST = 12;

/** What a handler can be late with. */
const DELAYABLE: readonly string[] = [
  'accept',
  'answer',
  'startVerification',
  'first contact',
  'site visit',
  'findings submission',
  'confirm',
  'completion',
  'explanation',
  'reply',
  'call-back',
];

/** The plan of the drill: late handlers, absent people, a group that takes nothing over. Pure. */
export const distort = (plans: readonly CasePlan[], casting: Casting, dice: Dice): Distorted => {
  const late: Lateness[] = [];
  const acts = plans.flatMap((plan) => {
    const lateness = latenessOf(plan, dice);
    if (lateness) late.push(lateness.told);
    const begun = lateness ? delayedFrom(plan.acts, lateness.first, lateness.told.days) : plan.acts;
    const taken = begun.filter(({ name, by }) => name !== 'takeOver' || !casting.neverTakesOver.includes(by));
    return aroundAbsences(taken, casting.absences).map((act) => ({ complaintId: plan.complaintId, act }));
  });
  return { agenda: acts.toSorted((one, other) => byTime(one.act, other.act)), late };
};

const latenessOf = ({ complaintId, acts }: CasePlan, dice: Dice): { first: Act; told: Lateness } | undefined => {
  const candidates = acts.filter(({ name }) => DELAYABLE.includes(name));
  if (candidates.length === 0 || dice.roll(`${complaintId}/late`) >= LATE_SHARE) return undefined;
  const first = dice.pick(`${complaintId}/late with`, candidates);
  const days = dice.between(`${complaintId}/late by`, 2, LATEST);
  return { first, told: { complaintId, act: first.name, by: first.by, at: first.at, days } };
};

/** That act and whatever came at the same time or after, later by so many days with all their dates. */
const delayedFrom = (acts: readonly Act[], first: Act, days: number): Act[] =>
  acts.map((act) => (act.at >= first.at && act.name !== 'register' ? delayed(act, days) : act)).toSorted(byTime);

/** The same act so many days (C) later, with all its dates. */
export const delayed = (act: Act, days: number): Act => ({
  ...act,
  at: plus(act.at, days * DAY),
  body: (known, world) => delayAll(act.body(known, world), days),
});

/** A deputy does it in time; without one it waits, with all that comes after it, until the person is back. */
const aroundAbsences = (acts: readonly Act[], absences: readonly Absence[]): Act[] => {
  let left = acts.map((act) => standIn(act, absences));
  for (const { username, days, deputy } of absences) {
    if (deputy !== null) continue;
    const waits = left.find((act) => act.by === username && isWithin(dayOf(act.at), days));
    if (waits) left = delayedFrom(left, waits, daysBetween(waits.at, `${addDays(days.to, 1)}T00:00:00.000+08:00`));
  }
  return left;
};

const standIn = (act: Act, absences: readonly Absence[]): Act => {
  const absence = absences.find(({ username, days }) => act.by === username && isWithin(dayOf(act.at), days));
  return absence?.deputy ? { ...act, by: absence.deputy } : act;
};
