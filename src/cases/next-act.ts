import {
  isExplainedInPublic,
  isExplainedToComplainant,
  findingsNow,
  hasAnybodyToTell,
  owesPublicExplanation,
  ownAllegations,
} from './case-facts.js';
import { owesCallBack } from './lifecycle/closing-guards.js';
import type { AllowedRecord, StaffRecord } from './allowed-records.js';
import type { AllowedStep } from './allowed-steps.js';
import type { CaseFile } from './case-file.js';
import type { Step } from './step-names.js';
import type { CaseState } from './vocabulary.js';

type Doable = Step | StaffRecord;

/** What somebody else waits for comes before one's own work. */
const AWAITED: readonly StaffRecord[] = [
  'takeOver',
  'recusalDecision',
  'suspensionDecision',
  'extensionDecision',
  'routeDisputeDecision',
  'supervisionAnswer',
  'informationAnswer',
  'vecDecision',
  'followUpAnswer',
];

/** The way of a case, as far as one thing comes after the other. Declining, merging, transferring and upholding are choices, and nobody's next step. */
const WAY: Record<CaseState, readonly Doable[]> = {
  registered: ['accept', 'answer', 'supplement'],
  routed: ['startVerification'],
  verifying: ['reassignment', 'siteVisit', 'finding', 'findingsSubmission', 'confirm', 'clear'],
  correcting: ['actionCheck', 'actionCompletion', 'concurrence', 'finishCorrection'],
  explaining: ['explanation', 'reply'],
  replied: ['callBack', 'close'],
  reviewing: [],
  closed: ['callBack'],
};

const isOfThisRound =
  ({ kase }: CaseFile) =>
  ({ round }: { round: number }): boolean =>
    round === kase.round;

/** Records that can be made again and again are next only while they are owed. */
const IS_OWED: Partial<Record<Doable, (file: CaseFile) => boolean>> = {
  callBack: owesCallBack,
  supplement: (file) =>
    file.allegations.some(({ code }) => code === null) || file.kase.townCode === null || file.kase.stage === null,
  reassignment: ({ kase }) => kase.needsReassignment,
  siteVisit: (file) => !file.siteVisits.some(isOfThisRound(file)),
  finding: (file) => {
    const found = new Set(findingsNow(file).map(({ allegationId }) => allegationId));
    return ownAllegations(file).some(({ id }) => !found.has(id));
  },
  concurrence: (file) =>
    file.concurrences.filter((c) => c.round === file.kase.round && c.subject === 'correction').at(-1)?.stance === 'asked',
  explanation: (file) =>
    (hasAnybodyToTell(file) && !isExplainedToComplainant(file)) || (owesPublicExplanation(file) && !isExplainedInPublic(file)),
};

type Answer = { allowed: boolean; reason?: { code: string } };

/**
 * The one thing that this actor should do next: what can be done now, else the step that waits for something, with its reason in the lists.
 * Null where others have to act, or where there is a choice to be made. Pure.
 */
export const nextAct = (file: CaseFile, steps: readonly AllowedStep[], records: readonly AllowedRecord[]): Doable | null => {
  const answers = new Map<Doable, Answer>([
    ...steps.map((each) => [each.step, each] as const),
    ...records.map((each) => [each.record, each] as const),
  ]);
  const isOpen = (act: Doable): boolean => answers.get(act)?.allowed === true;
  const way = WAY[file.kase.state].filter((act) => IS_OWED[act]?.(file) ?? true);
  const waits = (act: Doable): boolean => {
    const answer = answers.get(act);
    return (
      answer !== undefined &&
      !answer.allowed &&
      answer.reason?.code !== 'permission.denied' &&
      steps.some(({ step }) => step === act)
    );
  };
  return [...AWAITED, ...way].find(isOpen) ?? way.find(waits) ?? null;
};
