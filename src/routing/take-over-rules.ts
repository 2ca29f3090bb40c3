import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { CaseState } from '../cases/vocabulary.js';
import { HANDLED_STATES } from '../cases/handled-states.js';

export type TakeOverFacts = { state: CaseState; isReleased: boolean; isTakenOver: boolean };

const seatIsStillTheirs: Rule<TakeOverFacts> = ({ isReleased }) =>
  isReleased ? refusal('assignment.released', '该任务已改派他组。', 'This assignment has gone to another group.') : undefined;

const isWaiting: Rule<TakeOverFacts> = ({ isTakenOver }) =>
  isTakenOver ? refusal('assignment.taken-over', '本组已签收此件。', 'The group has taken the case over already.') : undefined;

const caseIsBeingHandled: Rule<TakeOverFacts> = ({ state }) =>
  HANDLED_STATES.includes(state)
    ? undefined
    : refusal('assignment.wrong-state', '此件目前不在办理中，无须签收。', 'The case is not being handled; nothing to take over.');

export const objectionToTakeOver = firstObjection([seatIsStillTheirs, isWaiting, caseIsBeingHandled]);
