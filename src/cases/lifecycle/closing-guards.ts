import { actorId } from '../../kernel/actor.js';
import { refusal } from '../../kernel/rule.js';
import { dayOf } from '../../kernel/time.js';
import type { CaseFile } from '../case-file.js';
import type { Case } from '../entities/case.entity.js';
import { handlersOf, openReview, standingActions, tookPart } from '../case-facts.js';
import type { Guard } from './step-facts.js';

type Asked = Pick<Case, 'category' | 'complainantKind' | 'goesOnWithoutComplainant' | 'outcome'>;

/** Whom the rules let be asked at all (SAT 4: accusations are outside evaluation); who withdrew is left alone. */
export const mayBeAsked = ({ category, complainantKind, goesOnWithoutComplainant, outcome }: Asked): boolean =>
  category !== 'accusation' && complainantKind !== 'STAFF_SELF_REPORT' && !goesOnWithoutComplainant && outcome !== 'withdrawn';

/** Call-back is owed to whoever can be reached and may lawfully be asked. */
export const owesCallBack = ({ kase }: CaseFile): boolean => kase.contact === 'ADDRESS' && mayBeAsked(kase);

export const triedOnThreeDays = (file: CaseFile): boolean => {
  const tries = file.callBacks.filter((c) => c.round === file.kase.round && c.result === 'unreached');
  return tries.length >= 3 && new Set(tries.map((c) => dayOf(c.at))).size >= 3;
};

export const callBackIsSettled: Guard = ({ file }) => {
  const isSettled =
    !owesCallBack(file) ||
    file.callBacks.some((c) => c.round === file.kase.round && c.result !== 'unreached') ||
    triedOnThreeDays(file);
  return isSettled
    ? undefined
    : refusal(
        'close.call-back-open',
        '须先完成回访；三个不同日期各尝试一次仍未联系上的，也可办结。',
        'Call back first; three tries on three different days also suffice.',
      );
};

/** Closing is not for those who handled the case. Calling back and then closing is not own work. */
export const closerIsNotAHandler: Guard = ({ file, actor }) =>
  handlersOf(file).has(actorId(actor))
    ? refusal('close.own-work', '办理过此件的人员不能办结，请由他人办理。', 'Who handled the case cannot close it.')
    : undefined;

export const confirmerIsNotAHandler: Guard = ({ file, actor }) =>
  handlersOf(file).has(actorId(actor))
    ? refusal(
        'withdraw.own-work',
        '撤回须由未参与办理的人员确认。',
        'A withdrawal is confirmed by someone who did not handle the case.',
      )
    : undefined;

export const withdrawalWasRequested: Guard = ({ file }) =>
  file.withdrawals.some((w) => w.decidedAt === null)
    ? undefined
    : refusal('withdraw.not-requested', '反映人没有提出撤回。', 'The complainant has not asked to withdraw.');

/** A round, then one review of its reply; a second request on the same reply is not open. */
export const replyWasNotYetReviewed: Guard = ({ file }) =>
  file.reviews.some((r) => r.level === 1 && r.requestedAt >= (file.kase.repliedAt ?? file.kase.closedAt ?? ''))
    ? refusal('review.already-requested', '对这份答复已提出过复查。', 'A review of this reply has already been asked for.')
    : undefined;

/** A merged child is reviewed on its own copy of the parent's reply, so that copy must exist. */
const isReviewable = ({ kase, notices }: CaseFile): boolean =>
  kase.state === 'replied' ||
  kase.outcome === 'resolved' ||
  kase.outcome === 'declined' ||
  (kase.outcome === 'merged' && notices.some((n) => n.kind === 'REPLY'));

export const matterIsOpenToReview: Guard = ({ file }) =>
  isReviewable(file) && file.kase.channel !== 'LOOKBACK'
    ? undefined
    : refusal('review.not-open', '此件的结果不属于可以申请复查的情形。', 'This outcome is not open to review.');

/** 30 C from service, rolled over holidays (R11); a provisional date never closes the window. */
export const reviewWindowIsOpen: Guard = ({ file, now }) =>
  file.reviewWindow !== null && !file.reviewWindow.isProvisional && file.reviewWindow.dueAt < now
    ? refusal('review.window-closed', `申请期限已于 ${dayOf(file.reviewWindow.dueAt)} 届满。`, 'The time for asking has run out.')
    : undefined;

export const wasUpheldOnce: Guard = ({ file }) =>
  file.kase.outcome === 'upheld' &&
  !file.reviews.some((r) => r.level === 2 && r.requestedAt >= (file.reviews.filter((x) => x.level === 1).at(-1)?.decidedAt ?? ''))
    ? undefined
    : refusal(
        'recheck.not-open',
        '只有复查维持后才能申请一次复核。',
        'A re-check can be asked for once, after a review upheld the reply.',
      );

export const someReviewIsOpen: Guard = ({ file }) =>
  openReview(file) ? undefined : refusal('review.none-open', '没有待办的复查或复核。', 'No review is open.');

/** Nobody decides a review of what they took part in, at any level. */
export const reviewerTookNoPart: Guard = ({ file, actor }) =>
  tookPart(file).has(actorId(actor))
    ? refusal(
        'review.took-part',
        '参与过此件办理或下级复查的人员不能作出复查决定。',
        'Who took part in the case or in the lower review cannot decide it.',
      )
    : undefined;

export const noUncheckedAction: Guard = ({ file }) =>
  standingActions(file).every((a) => a.status === 'checked')
    ? undefined
    : refusal(
        'merge.unchecked-action',
        '本件还有未核查的纠正措施，不能并案。',
        'The case has an unchecked action and cannot be merged.',
      );

export const isNoParent: Guard = ({ file }) =>
  file.children.length > 0
    ? refusal(
        'merge.chain',
        '已有其他件并入本件，不能再并入别的件。',
        'Other cases were merged into this one; chains are not allowed.',
      )
    : undefined;
