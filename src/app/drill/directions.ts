import { DAY, HOUR, MINUTE, plus, startOfDay, type Instant } from '../../kernel/time.js';
import type { AgendaItem } from '../../tools/plan/agenda.js';
import { byTime } from '../../tools/plan/schedule.js';
import { delayed } from './distort.js';
import { dayAt, isAsleep, type Days, type Sleep } from './story-days.js';

/** What is asked for on one case beside its plan: asked by the leader of the lead group, decided by the head. */
export type Direction = {
  kind: 'suspension' | 'extension';
  complaintId: string;
  leader: string;
  askAt: Instant;
  decideAt: Instant;
};

/** For how many days (C) a case is suspended, and its whole limit extended. */
export const DAYS_ASKED = 10;

/** For how many days (C) the case waits then: people use what they were given. */
const WAITS: Record<Direction['kind'], number> = { suspension: DAYS_ASKED + 1, extension: 6 };

/** Where in the story the case is looked for. */
const PARTS: Record<Direction['kind'], number> = { suspension: 0.15, extension: 0.3 };

/** One suspension and one extension, each on the first case on which verification starts after its part of the story. Pure. */
export const direct = (
  agenda: readonly AgendaItem[],
  story: Days,
  sleep: Sleep,
): { agenda: AgendaItem[]; directions: Direction[] } => {
  const directions: Direction[] = [];
  let left = [...agenda];
  for (const kind of ['suspension', 'extension'] as const) {
    const since = startOfDay(dayAt(story, PARTS[kind]));
    const started = left.find(
      ({ complaintId, act }) =>
        act.name === 'startVerification' &&
        act.at >= since &&
        isEarly(act.at) &&
        !isAsleep(act.at, sleep) &&
        !isAsleep(plus(act.at, DAY), sleep) &&
        !directions.some((other) => other.complaintId === complaintId),
    );
    if (!started) continue;
    const { complaintId, act } = started;
    const askAt = plus(act.at, 45 * MINUTE);
    directions.push({ kind, complaintId, leader: act.by, askAt, decideAt: plus(askAt, HOUR / 2) });
    left = waiting(left, complaintId, askAt, WAITS[kind]);
  }
  return { agenda: left, directions };
};

/** Early enough in the day for both to be in their offices. */
const isEarly = (at: Instant): boolean => at.slice(11, 16) >= '08:30' && at.slice(11, 16) <= '15:30';

const waiting = (agenda: readonly AgendaItem[], complaintId: string, since: Instant, days: number): AgendaItem[] =>
  agenda
    .map((item) => (item.complaintId === complaintId && item.act.at > since ? { ...item, act: delayed(item.act, days) } : item))
    .toSorted((one, other) => byTime(one.act, other.act));
