import type { ClockName } from '../../deadlines/clock-names.js';
import type { CaseFile } from '../case-file.js';
import { openReview, reviewedMatter } from '../case-facts.js';
import type { CaseState, NoticeKind, Outcome, Visibility } from '../vocabulary.js';
import type { Step } from '../step-names.js';
import * as closing from './closing-guards.js';
import * as handling from './handling-guards.js';
import * as intake from './intake-guards.js';
import type { Guard } from './step-facts.js';

/** What a step does to the clocks of the case, all in its own transaction. `handling` is the closed list of deadlines.md. */
export type ClockEffects = {
  meet?: readonly ClockName[];
  start?: readonly ClockName[];
  cancel?: readonly (ClockName | 'handling')[];
};

export type StepRow = {
  from: readonly CaseState[];
  to: CaseState | ((file: CaseFile) => CaseState);
  outcome?: Outcome | ((file: CaseFile) => Outcome | null);
  guards: readonly Guard[];
  clocks: ClockEffects;
  /** The form that goes to the complainant, where one can be reached. */
  notice?: NoticeKind;
  visibility: Visibility;
};

const OPEN: readonly CaseState[] = ['registered', 'routed', 'verifying', 'correcting', 'explaining', 'replied', 'reviewing'];
const BEFORE_REPLIED: readonly CaseState[] = ['registered', 'routed', 'verifying', 'correcting', 'explaining'];

/** A matter of severity 4 or of public effect, and a parent of merged cases, goes on when its complainant withdraws. */
export const goesOnAfterWithdrawal = ({ kase, children }: CaseFile): boolean =>
  kase.severity === 4 || kase.isOfPublicInterest || children.length > 0;

/** A case that was never accepted goes back to triage, any other to fresh verification. */
const backTo = ({ kase }: CaseFile): CaseState => (kase.acceptedAt === null ? 'registered' : 'verifying');

/** The sent-back parent's child is un-merged into verification when the parent had been accepted. */
const sentBackTo = (file: CaseFile): CaseState => {
  const matter = reviewedMatter(file);
  return matter === 'decline' ? 'registered' : matter === 'merge' ? 'verifying' : backTo(file);
};

/** The life cycle (lifecycle.md) as data: the only way a case changes its state. Who may take a step is in the permission table. */
export const STEP_TABLE: Record<Step, StepRow> = {
  answer: {
    from: ['registered'],
    to: 'closed',
    outcome: 'answered',
    guards: [intake.everyPointIsAPlainQuestion],
    clocks: { meet: ['triage', 'notice_15c'], cancel: ['handling'] },
    notice: 'ANSWER',
    visibility: 'public',
  },
  decline: {
    from: ['registered'],
    to: 'closed',
    outcome: 'declined',
    guards: [intake.declinerIsNotTheRegistrar],
    clocks: { meet: ['triage'], cancel: ['handling'] },
    notice: 'DECLINE',
    visibility: 'public',
  },
  transfer: {
    from: BEFORE_REPLIED,
    to: 'closed',
    outcome: 'transferred',
    guards: [intake.somePointHasACode, intake.lateTransferNeedsNoFreeGroup],
    clocks: { meet: ['triage'], cancel: ['handling'] },
    notice: 'TRANSFER_NOTICE',
    visibility: 'public',
  },
  accept: {
    from: ['registered'],
    to: 'routed',
    guards: [intake.nothingIsMissing, intake.someOfItIsWithinRemit],
    clocks: {
      meet: ['triage'],
      start: ['not_taken_lead', 'not_taken_town', 'first_contact', 'verify', 'whole_case', 'legal_60c'],
    },
    notice: 'ACCEPTANCE',
    visibility: 'public',
  },
  startVerification: {
    from: ['routed'],
    to: 'verifying',
    guards: [handling.someGroupLeads],
    clocks: { meet: ['not_taken_lead'] },
    visibility: 'public',
  },
  confirm: {
    from: ['verifying'],
    to: 'correcting',
    guards: [
      handling.verifiersAreNamed,
      handling.someGroupLeads,
      handling.everyAllegationHasAFinding,
      handling.villageWasVisited,
      handling.findingsWereSubmitted,
      handling.approverIsNotTheAuthor,
      handling.somePointNeedsAction,
    ],
    clocks: { meet: ['order_correction'] },
    visibility: 'public',
  },
  clear: {
    from: ['verifying'],
    to: 'explaining',
    guards: [
      handling.verifiersAreNamed,
      handling.someGroupLeads,
      handling.everyAllegationHasAFinding,
      handling.villageWasVisited,
      handling.findingsWereSubmitted,
      handling.approverIsNotTheAuthor,
      handling.noPointNeedsAction,
      handling.everyOrderedActionIsChecked,
    ],
    clocks: { meet: ['order_correction'], start: ['explanation_reply'] },
    visibility: 'public',
  },
  finishCorrection: {
    from: ['correcting'],
    to: 'explaining',
    guards: [
      handling.someGroupLeads,
      handling.everyOrderedActionIsChecked,
      handling.rerunsWereLookedBackOn,
      handling.townGroupHasSpoken,
    ],
    clocks: { start: ['explanation_reply'] },
    visibility: 'public',
  },
  reply: {
    from: ['explaining'],
    to: 'replied',
    guards: [
      handling.someGroupLeads,
      handling.complainantHasBeenTold,
      handling.publicHasBeenTold,
      handling.headConcursAtSeverityFour,
    ],
    clocks: { meet: ['explanation_reply', 'whole_case', 'legal_60c'], start: ['call_back'] },
    notice: 'REPLY',
    visibility: 'public',
  },
  close: {
    from: ['replied'],
    to: 'closed',
    outcome: 'resolved',
    guards: [handling.everyOrderedActionIsChecked, closing.closerIsNotAHandler, closing.callBackIsSettled],
    clocks: { cancel: ['handling'] },
    visibility: 'public',
  },
  reopen: {
    from: ['replied', 'closed'],
    to: backTo,
    guards: [],
    clocks: { cancel: ['call_back', 'follow_up', 'review_window', 'tickler'] },
    visibility: 'public',
  },
  requestReview: {
    from: ['replied', 'closed'],
    to: 'reviewing',
    guards: [closing.matterIsOpenToReview, closing.replyWasNotYetReviewed, closing.reviewWindowIsOpen],
    clocks: { meet: ['review_window'], cancel: ['call_back', 'follow_up'] },
    notice: 'REVIEW_ACCEPTED',
    visibility: 'public',
  },
  uphold: {
    from: ['reviewing'],
    to: 'closed',
    outcome: (file) => (openReview(file)?.level === 2 ? 'final' : 'upheld'),
    guards: [closing.someReviewIsOpen, closing.reviewerTookNoPart],
    clocks: { cancel: ['handling'] },
    visibility: 'public',
  },
  requestRecheck: {
    from: ['closed'],
    to: 'reviewing',
    guards: [closing.wasUpheldOnce, closing.reviewWindowIsOpen],
    clocks: { meet: ['review_window'], cancel: ['follow_up'] },
    notice: 'RECHECK_ACCEPTED',
    visibility: 'public',
  },
  sendBack: {
    from: ['reviewing'],
    to: sentBackTo,
    guards: [closing.someReviewIsOpen, closing.reviewerTookNoPart],
    clocks: {},
    visibility: 'public',
  },
  withdraw: {
    from: OPEN,
    to: (file) => (goesOnAfterWithdrawal(file) ? file.kase.state : 'closed'),
    outcome: (file) => (goesOnAfterWithdrawal(file) ? file.kase.outcome : 'withdrawn'),
    guards: [closing.withdrawalWasRequested, closing.confirmerIsNotAHandler],
    clocks: {},
    notice: 'WITHDRAWAL',
    visibility: 'public',
  },
  merge: {
    from: BEFORE_REPLIED,
    to: 'closed',
    outcome: 'merged',
    guards: [closing.isNoParent, closing.noUncheckedAction],
    clocks: { cancel: ['handling', 'notice_15c', 'route_dispute'] },
    notice: 'MERGE',
    visibility: 'public',
  },
};
