import { HOUR, MINUTE, plus, type Instant } from '../../kernel/time.js';
import type { Act } from '../../tools/plan/act.js';
import type { CasePlan } from '../../tools/plan/plan-outcome.js';
import { byTime } from '../../tools/plan/schedule.js';
import type { Dice } from './dice.js';
import { inOfficeHours } from './story-days.js';

/** How soon after the act before it (ms) each of these is done by people who keep to the time limits: of a grave case, and of others. */
const PACE: Record<string, { after: string; grave: readonly [number, number]; other: readonly [number, number] }> = {
  accept: { after: 'register', grave: [10 * MINUTE, 45 * MINUTE], other: [HOUR, 6 * HOUR] },
  takeOver: { after: 'accept', grave: [10 * MINUTE, 45 * MINUTE], other: [HOUR, 6 * HOUR] },
  startVerification: { after: 'accept', grave: [12 * MINUTE, 50 * MINUTE], other: [HOUR, 7 * HOUR] },
  'first contact': { after: 'startVerification', grave: [10 * MINUTE, HOUR], other: [HOUR, 5 * HOUR] },
  'call-back': { after: 'reply', grave: [2 * HOUR, 20 * HOUR], other: [2 * HOUR, 20 * HOUR] },
};

const GRAVE = 3;

/**
 * The data dates what was found and done, not what offices do within the hour: whoever is not late on purpose accepts, takes over,
 * gets in touch and calls back in time. Never later than the data says. Pure.
 */
export const promptly = (plan: CasePlan, severity: number, dice: Dice): CasePlan => {
  const times = new Map<string, Instant>();
  const acts = plan.acts.map((act) => {
    const at = paced(act, times, severity, (least, most) =>
      dice.between(`${plan.complaintId}/${act.name}/pace`, least / MINUTE, most / MINUTE),
    );
    times.set(act.name, at);
    return { ...act, at };
  });
  return { ...plan, acts: acts.toSorted(byTime) };
};

const paced = (
  act: Act,
  times: ReadonlyMap<string, Instant>,
  severity: number,
  minutes: (least: number, most: number) => number,
): Instant => {
  const pace = PACE[act.name];
  const before = pace && times.get(pace.after);
  if (!pace || before === undefined) return act.at;
  const taken = minutes(...(severity >= GRAVE ? pace.grave : pace.other));
  const at = plus(before, taken * MINUTE);
  // A grave matter is not left to the morning.
  const possible = severity >= GRAVE && act.name !== 'call-back' ? at : inOfficeHours(at, taken % 60);
  return possible < act.at ? possible : act.at;
};
