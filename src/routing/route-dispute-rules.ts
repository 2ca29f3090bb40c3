import type { CaseState, Part } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { HANDLED_STATES } from '../cases/handled-states.js';

/** Once per case, and before anything was established (lifecycle: beside the case). */
const DISPUTABLE: readonly CaseState[] = ['routed', 'verifying'];

export type DisputeFacts = { state: CaseState; wasDisputedBefore: boolean };

const caseIsFresh: Rule<DisputeFacts> = ({ state }) =>
  DISPUTABLE.includes(state)
    ? undefined
    : refusal(
        'route-dispute.wrong-state',
        '只有已交办或核实中的件可以提出派单异议。',
        'Routing is disputed only while the case is routed or being verified.',
      );

const isTheFirst: Rule<DisputeFacts> = ({ wasDisputedBefore }) =>
  wasDisputedBefore
    ? refusal('route-dispute.once', '此件已提出过派单异议，每件限一次。', 'The routing of a case is disputed once only.')
    : undefined;

export const objectionToDispute = firstObjection([caseIsFresh, isTheFirst]);

export type DisputeDecisionFacts = {
  state: CaseState;
  isDecided: boolean;
  isUpheld: boolean;
  /** Which seat the disputing group has now; undefined once it lost it otherwise. */
  disputedPart: Part | undefined;
  hasNewLead: boolean;
};

const isUndecided: Rule<DisputeDecisionFacts> = ({ isDecided }) =>
  isDecided ? refusal('route-dispute.decided', '此异议已有决定。', 'The dispute has been decided already.') : undefined;

const caseIsStillHandled: Rule<DisputeDecisionFacts> = ({ state, isUpheld }) =>
  isUpheld && !HANDLED_STATES.includes(state)
    ? refusal('route-dispute.too-late', '此件已答复或办结，不能再改派。', 'After the reply the case can no longer be moved.')
    : undefined;

const anotherGroupLeads: Rule<DisputeDecisionFacts> = ({ isUpheld, disputedPart, hasNewLead }) =>
  isUpheld && disputedPart === 'lead' && !hasNewLead
    ? refusal(
        'route-dispute.new-lead-missing',
        '异议成立的，须指定新的牵头指导组。',
        'When the dispute is upheld, name the guidance group that leads instead.',
      )
    : undefined;

export const objectionToDisputeDecision = firstObjection([isUndecided, caseIsStillHandled, anotherGroupLeads]);
