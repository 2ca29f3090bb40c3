import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import { PUBLIC_AUDIENCES, type Audience, type CaseState } from '../cases/vocabulary.js';

export type ExplanationFacts = {
  state: CaseState;
  today: Day;
  /** The day on which the complaint reached a desk. */
  receivedOn: Day;
  audiences: readonly Audience[];
  heldOn: Day;
  postedFrom: Day | null;
  postedTo: Day | null;
  /** Whether somebody of a district guidance group spoke. */
  isByGuidanceGroup: boolean;
  /** Whether one of the speakers is shut out from the case. */
  isByExcluded: boolean;
  leakChecked: boolean;
  /** Whether a complainant's own name, telephone, number or address stands in what the public would read. */
  namesComplainant: boolean;
};

const STATES: readonly CaseState[] = ['verifying', 'correcting', 'explaining', 'replied', 'reviewing'];

export const isForThePublic = (audiences: readonly Audience[]): boolean => audiences.some((a) => PUBLIC_AUDIENCES.includes(a));

const isInTime: Rule<ExplanationFacts> = ({ state }) =>
  STATES.includes(state)
    ? undefined
    : refusal(
        'explanation.wrong-state',
        '核实开始之后、办结之前才能登记说明解释。',
        'Explanations are recorded after verification has begun and before the case is closed.',
      );

const wasHeldAlready: Rule<ExplanationFacts> = ({ heldOn, today, receivedOn }) =>
  heldOn > today || heldOn < receivedOn
    ? refusal(
        'explanation.held-on-out-of-range',
        '说明日期不能晚于今天，也不能早于收到诉求之日。',
        'The day of the explanation lies neither in the future nor before the complaint was received.',
      )
    : undefined;

const POSTED_BACKWARDS = refusal(
  'explanation.posting-out-of-order',
  '公示须写明起始日，且截止日不能早于起始日。',
  'State from when it was posted; the last day cannot come before the first.',
);

const isPostedForwards: Rule<ExplanationFacts> = ({ postedFrom, postedTo }) =>
  postedTo !== null && (postedFrom === null || postedTo < postedFrom) ? POSTED_BACKWARDS : undefined;

const isGivenByTheGroup: Rule<ExplanationFacts> = ({ isByGuidanceGroup }) =>
  isByGuidanceGroup
    ? undefined
    : refusal(
        'explanation.no-guidance-member',
        '说明人员中至少须有一名区指导组成员。',
        'At least one of those who explained must belong to a district guidance group.',
      );

const isGivenByTheUnconflicted: Rule<ExplanationFacts> = ({ isByExcluded }) =>
  isByExcluded
    ? refusal(
        'explanation.by-excluded',
        '应当回避的人员不能对此件作说明解释。',
        'Who is shut out from the case cannot explain its result.',
      )
    : undefined;

/** R20: public text says what was found and corrected, never who complained. */
const wasCheckedForLeaks: Rule<ExplanationFacts> = ({ audiences, leakChecked }) =>
  isForThePublic(audiences) && !leakChecked
    ? refusal(
        'explanation.leak-check-missing',
        '面向公众的说明须先核对，确认没有泄露反映人身份。',
        'A public explanation must have been checked for leaks of identity first.',
      )
    : undefined;

const namesNobody: Rule<ExplanationFacts> = ({ audiences, namesComplainant }) =>
  isForThePublic(audiences) && namesComplainant
    ? refusal(
        'explanation.identity-leak',
        '公开说明中出现了反映人的姓名、电话、证件号或住址，请删去。',
        "The public text holds a complainant's name, telephone, number or address; take it out.",
      )
    : undefined;

export type PostingFacts = {
  /** A photograph is on file already. */
  isRecorded: boolean;
  postedFrom: Day;
  postedTo: Day | null;
  heldOn: Day;
  today: Day;
};

const notYetRecorded: Rule<PostingFacts> = ({ isRecorded }) =>
  isRecorded
    ? refusal('posting.recorded', '此说明的张贴情况已经登记。', 'That this explanation hangs is on record already.')
    : undefined;

const hangsAlready: Rule<PostingFacts> = ({ postedFrom, heldOn, today }) =>
  postedFrom > today || postedFrom < heldOn
    ? refusal(
        'posting.from-out-of-range',
        '张贴日不能晚于今天，也不能早于说明之日。',
        'It hangs neither from a day to come nor from before the explanation.',
      )
    : undefined;

const comesDownLater: Rule<PostingFacts> = ({ postedFrom, postedTo }) =>
  postedTo !== null && postedTo < postedFrom ? POSTED_BACKWARDS : undefined;

/** Why this posting cannot go on record; nothing when it can. */
export const objectionToPosting = firstObjection([notYetRecorded, hangsAlready, comesDownLater]);

/** Why this explanation cannot go on record; nothing when it can. */
export const objectionToExplanation = firstObjection([
  isInTime,
  wasHeldAlready,
  isPostedForwards,
  isGivenByTheGroup,
  isGivenByTheUnconflicted,
  wasCheckedForLeaks,
  namesNobody,
]);
