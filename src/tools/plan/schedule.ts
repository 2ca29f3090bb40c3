import { dayOf, plus, type Instant } from '../../kernel/time.js';
import type { Act } from './act.js';

/** Between two acts of which one needs the other (ms). */
const GAP = 60_000;

export type Deviation = { complaintId: string; what: string };

/** Acts at the moments at which they can lawfully happen, in that order, and where that is another day than the data says. */
export const scheduled = (complaintId: string, acts: readonly Act[]): { acts: Act[]; deviations: Deviation[] } => {
  const times = new Map<Act, Instant>();
  const timeOf = (act: Act): Instant => {
    const known = times.get(act);
    if (known !== undefined) return known;
    const earliest =
      act.after
        .map((other) => plus(timeOf(other), GAP))
        .toSorted()
        .at(-1) ?? act.at;
    const at = earliest > act.at ? earliest : act.at;
    times.set(act, at);
    return at;
  };
  const moved = acts.filter((act) => dayOf(timeOf(act)) !== dayOf(act.at));
  return {
    acts: acts.map((act) => ({ ...act, at: timeOf(act) })).toSorted(byTime),
    deviations: moved.map((act) => ({
      complaintId,
      what: `${act.name}: 数据为 ${dayOf(act.at)}，依法最早 ${dayOf(timeOf(act))}。 ${dayOf(act.at)} in the data, lawful from ${dayOf(timeOf(act))}.`,
    })),
  };
};

/** Instants sort as plain text; a collation would overlook their punctuation. */
export const byTime = (one: Act, other: Act): number => (one.at < other.at ? -1 : Number(one.at > other.at));
