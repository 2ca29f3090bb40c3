import { HANDLED_STATES } from '../cases/handled-states.js';
import type { CaseState } from '../cases/vocabulary.js';
import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

export type ReassignmentFacts = {
  role: Role;
  state: CaseState;
  namesVerifiers: boolean;
  movesLead: boolean;
  /** The group that would lead does so already. */
  leadsAlready: boolean;
  hasLead: boolean;
};

const somethingChanges: Rule<ReassignmentFacts> = ({ namesVerifiers, movesLead }) =>
  namesVerifiers || movesLead
    ? undefined
    : refusal('reassignment.nothing', '须指定核实人员或牵头组。', 'Name verifiers or a leading group.');

const caseIsBeingHandled: Rule<ReassignmentFacts> = ({ state }) =>
  HANDLED_STATES.includes(state)
    ? undefined
    : refusal(
        'reassignment.wrong-state',
        '此件目前不在办理中，不能改派。',
        'The case is not being handled; nothing to reassign.',
      );

/** Before verification begins `startVerification` names them; after it nobody verifies any more. */
const verifiersAreNamedWhileVerifying: Rule<ReassignmentFacts> = ({ namesVerifiers, state }) =>
  namesVerifiers && state !== 'verifying'
    ? refusal('reassignment.not-verifying', '只有核实中的件可以更换核实人员。', 'Verifiers are changed only while verifying.')
    : undefined;

/** A group does not hand its case to another by itself; that is what a route dispute is for. */
const leadIsMovedByTheOffice: Rule<ReassignmentFacts> = ({ movesLead, role }) =>
  movesLead && role !== 'district_office'
    ? refusal(
        'reassignment.lead-by-district-office',
        '牵头组由区选举办调整；承办组有异议的，请提出派单异议。',
        'Only the district office moves the lead; an assigned group may dispute the routing.',
      )
    : undefined;

const leadIsMovedElsewhere: Rule<ReassignmentFacts> = ({ movesLead, leadsAlready }) =>
  movesLead && leadsAlready
    ? refusal('reassignment.leads-already', '该组已是牵头组。', 'This group leads the case already.')
    : undefined;

const somebodyWillLead: Rule<ReassignmentFacts> = ({ movesLead, hasLead }) =>
  hasLead || movesLead
    ? undefined
    : refusal('case.no-lead', '没有牵头的指导组，请先确定牵头组。', 'No guidance group leads the case; name one first.');

export const objectionToReassignment = firstObjection([
  somethingChanges,
  caseIsBeingHandled,
  verifiersAreNamedWhileVerifying,
  leadIsMovedByTheOffice,
  leadIsMovedElsewhere,
  somebodyWillLead,
]);
