import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Day } from '../kernel/time.js';
import type { CaseFile } from './case-file.js';
import { mayCheck, mayVerify } from '../people/who-may.js';
import { leadOf } from './case-facts.js';
import { DISCIPLINE_ACTION_CODES, HEAD_ACTION_CODES, RERUN_ACTION_CODES, type ActionCode, type StageCode } from './vocabulary.js';

/** What is known of one order when it is judged; ids were looked up before. */
export type OrderFacts = {
  code: ActionCode;
  today: Day;
  dueOn: Day;
  rerunStage: StageCode | null;
  villageCode: string | null;
  ownerStaffId: string | null;
  checker: { id: string; role: Role; groupId: string };
  leadGroupId: string | null;
  /** Nobody shut out of the case (回避) owns or checks its correction. */
  isOwnerExcluded: boolean;
  isCheckerExcluded: boolean;
  headConcurs: boolean;
};

/** The checker is somebody else than the owner (invariant 4). */
export const ownerDoesNotCheck: Rule<OrderFacts> = ({ ownerStaffId, checker }) =>
  ownerStaffId === checker.id
    ? refusal(
        'order.owner-checks',
        '责任人不能核查自己负责的措施，请另定核查人。',
        'The owner cannot check it; name another checker.',
      )
    : undefined;

/** A checker who could later not open the check would leave the case stuck. */
export const checkerIsAbleToCheck: Rule<OrderFacts> = ({ code, checker, leadGroupId }) => {
  const isOfAnotherGroup = mayVerify(checker.role) && checker.groupId !== leadGroupId;
  const isOutOfPlace = checker.role === 'discipline_liaison' && !DISCIPLINE_ACTION_CODES.includes(code);
  const isAble = mayCheck(checker.role) && !isOfAnotherGroup && !isOutOfPlace;
  return isAble
    ? undefined
    : refusal(
        'order.checker-unfit',
        '核查人须为牵头指导组、区选举办公室人员或负责人；A10、A11 也可由纪检联络员核查。',
        'The checker must be of the lead guidance group, the district office or the head; for A10 and A11 also the discipline liaison.',
      );
};

export const nobodyExcludedTakesPart: Rule<OrderFacts> = ({ isOwnerExcluded, isCheckerExcluded }) =>
  isOwnerExcluded || isCheckerExcluded
    ? refusal(
        'order.excluded-person',
        '须回避的人员或单位不能负责或核查纠正措施。',
        'Someone excluded from the case can neither own nor check its correction.',
      )
    : undefined;

export const dueIsNotPast: Rule<OrderFacts> = ({ dueOn, today }) =>
  dueOn < today ? refusal('order.due-in-past', '完成期限不能早于今天。', 'The due date cannot lie in the past.') : undefined;

/** A06 and A08 decide over an election: the head's word comes first (model §4.7). */
export const headConcursOnElectionOrders: Rule<OrderFacts> = ({ code, headConcurs }) =>
  HEAD_ACTION_CODES.includes(code) && !headConcurs
    ? refusal(
        'order.head-missing',
        '责令重新选举（A06）和宣布当选无效（A08）须先有负责人的书面同意。',
        "A06 and A08 need the head's concurrence on record first.",
      )
    : undefined;

/** A re-run is looked back on village by village, so it needs its stage and a village. */
export const rerunNamesItsStage: Rule<OrderFacts> = ({ code, rerunStage, villageCode }) => {
  const isRerun = RERUN_ACTION_CODES.includes(code);
  if (isRerun && rerunStage === null)
    return refusal(
      'order.rerun-stage-missing',
      '重做环节的措施须写明重做哪个阶段。',
      'A re-run must name the stage that is run again.',
    );
  if (isRerun && villageCode === null)
    return refusal(
      'order.rerun-village-missing',
      '此件没有村，不能责令重做环节。',
      'The case has no village, so nothing can be run again.',
    );
  if (!isRerun && rerunStage !== null)
    return refusal('order.not-a-rerun', '只有 A05–A07 可以填重做阶段。', 'Only A05–A07 name a stage that is run again.');
  return undefined;
};

/** What speaks against one order; asked by `confirm`, by `actions` and by a replacement. */
export const orderRules = firstObjection([
  rerunNamesItsStage,
  dueIsNotPast,
  ownerDoesNotCheck,
  nobodyExcludedTakesPart,
  checkerIsAbleToCheck,
  headConcursOnElectionOrders,
]);

/** Whether the person, or the group, is shut out of the case. */
export const isShutOut = ({ exclusions }: CaseFile, who: { staffId?: string | null; groupId?: string | null }): boolean =>
  exclusions.some(
    (x) =>
      x.liftedAt === null &&
      ((x.staffId !== null && x.staffId === who.staffId) || (x.groupId !== null && x.groupId === who.groupId)),
  );

export const leadGroupIdOf = (file: CaseFile): string | null => leadOf(file)?.groupId ?? null;
