import type { Escalation } from '../cases/entities/escalation.entity.js';
import type { LadderTable, Telling } from '../deadlines/ladder-table.js';
import type { RecipientCode } from '../deadlines/ladder-words.js';
import { undatedTelling, type UndatedTables } from './undated-telling.js';
import type { Limit } from '../deadlines/limit.js';

/** Whom an unacknowledged rung reaches next: the posts of a higher rung, then the duty desk; then nobody is left and it is an alarm. */
export type NextReach =
  { kind: 'posts'; tell: readonly RecipientCode[]; within: Limit } | { kind: 'duty_desk'; within: Limit } | { kind: 'alarm' };

/** Above a rung that hangs on no clock. */
const ABOVE_UNDATED: readonly (readonly RecipientCode[])[] = [['district_office', 'leadership_head']];

/** Where an escalation of this level goes when nobody acknowledges it in time. Pure. */
export const nextReach = ({ clock, rung, level }: Pick<Escalation, 'clock' | 'rung' | 'level'>, ladders: Tables): NextReach => {
  const above = clock === null ? undatedAbove(rung, ladders) : datedAbove(clock, rung, ladders);
  const next = above[level];
  if (next) return { kind: 'posts', tell: next.tell, within: next.acknowledgeWithin };
  return level === above.length ? { kind: 'duty_desk', within: ownLimit(clock, rung, ladders) } : { kind: 'alarm' };
};

type Tables = Pick<LadderTable, 'ladderOf'> & UndatedTables;
type Above = Pick<Telling, 'tell' | 'acknowledgeWithin'>[];

const datedAbove = (clock: NonNullable<Escalation['clock']>, rung: Escalation['rung'], ladders: Tables): Above => {
  const ladder = ladders.ladderOf(clock);
  return ladder.slice(ladder.findIndex((spec) => spec.rung === rung) + 1);
};

const undatedAbove = (rung: Escalation['rung'], ladders: Tables): Above =>
  ABOVE_UNDATED.map((tell) => ({ tell, acknowledgeWithin: undatedTelling(rung, ladders).acknowledgeWithin }));

const ownLimit = (clock: Escalation['clock'], rung: Escalation['rung'], ladders: Tables): Limit => {
  const spec = clock === null ? undefined : ladders.ladderOf(clock).find((each) => each.rung === rung);
  return (spec ?? undatedTelling(rung, ladders)).acknowledgeWithin;
};
