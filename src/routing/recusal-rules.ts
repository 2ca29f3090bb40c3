import type { CaseState } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { GroupKind } from '../people/group.js';

export type RecusalFacts = {
  state: CaseState;
  namesPerson: boolean;
  namesGroup: boolean;
  groupKind: GroupKind | null;
  isExcludedAlready: boolean;
  isPending: boolean;
};

const oneIsNamed: Rule<RecusalFacts> = ({ namesPerson, namesGroup }) =>
  namesPerson !== namesGroup
    ? undefined
    : refusal('recusal.whom', '须写明应回避的一名人员或一个小组。', 'Name either one person or one group.');

const caseIsOpen: Rule<Pick<RecusalFacts, 'state'>> = ({ state }) =>
  state === 'closed' ? refusal('case.closed', '此件已办结。', 'The case is closed.') : undefined;

/** Only groups that can get a case are recused as such; elsewhere the person goes and the deputy, of the same role, steps in. */
const groupHandlesCases: Rule<Pick<RecusalFacts, 'groupKind'>> = ({ groupKind }) =>
  groupKind === null || groupKind === 'guidance' || groupKind === 'town'
    ? undefined
    : refusal(
        'recusal.name-persons',
        '该小组不承办诉求，请写明应回避的人员，由其代理人接替。',
        'This group handles no cases; name the persons, their deputies step in.',
      );

const isStillInvolved: Rule<RecusalFacts> = ({ isExcludedAlready }) =>
  isExcludedAlready
    ? refusal('recusal.excluded-already', '该人员或小组已经回避。', 'The person or group is excluded already.')
    : undefined;

const isNotPending: Rule<Pick<RecusalFacts, 'isPending'>> = ({ isPending }) =>
  isPending
    ? refusal('recusal.pending', '对该人员或小组的回避申请正在等待决定。', 'A request about them is waiting for its decision.')
    : undefined;

export const objectionToRecusal = firstObjection<RecusalFacts>([
  oneIsNamed,
  caseIsOpen,
  groupHandlesCases,
  isStillInvolved,
  isNotPending,
]);

/** Whom the complainant means stands in words; one such request at a time. */
export const objectionToRequestInWords = firstObjection<Pick<RecusalFacts, 'state' | 'isPending'>>([caseIsOpen, isNotPending]);

export type RecusalDecisionFacts = {
  deciderId: string;
  subjectStaffId: string | null;
  requestedById: string;
  isDecided: boolean;
  isGranted: boolean;
  /** The request names somebody in words. */
  isInWords: boolean;
  /** What the decision says whom that means. */
  namesPerson: boolean;
  namesGroup: boolean;
  groupKind: GroupKind | null;
};

/** The head does not decide about the head: a deputy does (model §4.11). */
const deciderIsNotTheSubject: Rule<RecusalDecisionFacts> = ({ deciderId, subjectStaffId }) =>
  deciderId === subjectStaffId
    ? refusal(
        'recusal.own',
        '负责人不能决定自己的回避，请由代理负责人决定。',
        'Nobody decides on their own recusal; the deputy does.',
      )
    : undefined;

const deciderDidNotAsk: Rule<RecusalDecisionFacts> = ({ deciderId, requestedById }) =>
  deciderId === requestedById
    ? refusal('recusal.own-request', '不能决定本人提出的回避申请。', 'Nobody decides on a request of their own.')
    : undefined;

const isUndecided: Rule<RecusalDecisionFacts> = ({ isDecided }) =>
  isDecided ? refusal('recusal.decided', '此回避申请已有决定。', 'The request has been decided already.') : undefined;

/** Granting what is asked in words says who that is; no other decision changes whom it was about. */
const subjectIsSaid: Rule<RecusalDecisionFacts> = ({ isInWords, isGranted, namesPerson, namesGroup }) => {
  const saysOne = namesPerson !== namesGroup;
  const saysNobody = !namesPerson && !namesGroup;
  if (isInWords && isGranted ? saysOne : saysNobody) return undefined;
  return refusal(
    'recusal.whom',
    '同意反映人书面提出的回避时，须写明所指的一名人员或一个小组；其他决定不能另写。',
    'Granting what the complainant asked in words takes the one person or group that is meant; no other decision names anybody.',
  );
};

export const objectionToRecusalDecision = firstObjection<RecusalDecisionFacts>([
  deciderIsNotTheSubject,
  deciderDidNotAsk,
  isUndecided,
  subjectIsSaid,
  groupHandlesCases,
]);
