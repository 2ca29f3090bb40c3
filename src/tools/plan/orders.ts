import type { Day } from '../../kernel/time.js';
import { record, type Act, type World } from './act.js';
import type { Complaint, OutcomeAction } from './demo-data.js';
import { atHour, latest } from './moments.js';

type Order = { by: string; start: Act; order: (world: World) => object };

/** A measure ordered before the findings, on the day on which it was done. */
export const urgentOrder = (action: OutcomeAction, { by, start, order }: Order): Act =>
  record('urgent action', 'actions', {
    at: latest(start.at, atHour(action.doneOn, '09:00')),
    by,
    body: (_, world) => ({ ...order(world) }),
    after: [start],
  });

const RERUNS: readonly string[] = ['A05', 'A06', 'A07'];

/** What is run again: a re-election or supplementary vote is S8; a vote found wrong in the count is repeated as S6. */
const rerunStageOf = ({ stage }: Complaint, code: string): string => (code === 'A05' ? (stage === 'S7' ? 'S6' : stage) : 'S8');

/** The order as the API takes it; it falls due on none of the days before `notBefore`. */
export const orderFor = (complaint: Complaint, action: OutcomeAction, notBefore: readonly Day[], world: World) => ({
  code: action.code,
  what: action.what,
  ownerName: action.owner,
  dueOn: [action.due, action.doneOn, ...notBefore].toSorted().at(-1),
  checkerId: world.staffId(action.checkedBy),
  ...(RERUNS.includes(action.code) ? { rerunStage: rerunStageOf(complaint, action.code) } : {}),
});
