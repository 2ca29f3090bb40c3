import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Case } from '../cases/entities/case.entity.js';
import type { CaseState } from '../cases/vocabulary.js';

type MergeSide = Pick<Case, 'id' | 'state' | 'villageCode' | 'townCode' | 'stage' | 'parentId'>;
export type MergeFacts = { child: MergeSide; parent: MergeSide };

const BEFORE_REPLIED: readonly CaseState[] = ['registered', 'routed', 'verifying', 'correcting', 'explaining'];

const areTwo: Rule<MergeFacts> = ({ child, parent }) =>
  child.id === parent.id ? refusal('merge.with-itself', '不能并入自身。', 'A case cannot be merged into itself.') : undefined;

const parentIsOpen: Rule<MergeFacts> = ({ parent }) =>
  BEFORE_REPLIED.includes(parent.state)
    ? undefined
    : refusal('merge.parent-too-late', '主件已答复或办结，不能再并入。', 'The parent has been replied to or closed.');

const parentIsNoChild: Rule<MergeFacts> = ({ parent }) =>
  parent.parentId === null
    ? undefined
    : refusal('merge.chain', '主件本身已并入别的件，不能再作主件。', 'The parent is itself merged into another case.');

const placeAndStageAreTheSame: Rule<MergeFacts> = ({ child, parent }) =>
  child.townCode !== null &&
  child.townCode === parent.townCode &&
  child.villageCode === parent.villageCode &&
  child.stage !== null &&
  child.stage === parent.stage
    ? undefined
    : refusal(
        'merge.other-place-or-stage',
        '只有同村、同阶段的同一事项可以并案。',
        'Only the same matter in the same village and stage can be merged.',
      );

/** Why the one cannot go into the other. Whether the facts are the same, the supervisor judges. */
export const objectionToMerge = firstObjection([areTwo, parentIsOpen, parentIsNoChild, placeAndStageAreTheSame]);
