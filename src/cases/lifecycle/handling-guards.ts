import { actorId } from '../../kernel/actor.js';
import { refusal } from '../../kernel/rule.js';
import {
  authorsOfWhatWaits,
  coHandlerOf,
  findingsNow,
  hasAnybodyToTell,
  headConcurs,
  isExplainedInPublic,
  isExplainedToComplainant,
  leadOf,
  owesPublicExplanation,
  ownAllegations,
  standingActions,
  wordsOnCorrection,
} from '../case-facts.js';
import { RERUN_ACTION_CODES } from '../vocabulary.js';
import type { Guard } from './step-facts.js';

export const someGroupLeads: Guard = ({ file }) =>
  leadOf(file)
    ? undefined
    : refusal('case.no-lead', '没有牵头的指导组，请先改派。', 'No guidance group leads the case; reassign it first.');

/** After reopen or sendBack fresh verifiers come first. */
export const verifiersAreNamed: Guard = ({ file }) =>
  file.kase.needsReassignment
    ? refusal(
        'case.needs-reassignment',
        '重新核实须先指定两名以上未参与过的核实人员。',
        'Name two or more verifiers who took no part before; then verification goes on.',
      )
    : undefined;

export const everyAllegationHasAFinding: Guard = ({ file }) => {
  const found = new Set(findingsNow(file).map((f) => f.allegationId));
  return ownAllegations(file).every((a) => found.has(a.id))
    ? undefined
    : refusal('findings.incomplete', '每个诉求点都必须有认定结论。', 'Every allegation needs a finding.');
};

/** The leader approves a set that the verifier has handed over, not a draft in the making. */
export const findingsWereSubmitted: Guard = ({ file }) => {
  const submission = file.submissions.filter((s) => s.round === file.kase.round).at(-1);
  const isFresh = submission && findingsNow(file).every((f) => f.draftedAt <= submission.submittedAt);
  return isFresh
    ? undefined
    : refusal(
        'findings.not-submitted',
        '核实人员尚未提交认定意见，或提交后又有改动。',
        'The findings have not been submitted, or changed since.',
      );
};

/** A visit that only somebody made who has since been shut out for a conflict does not count (R22). */
export const villageWasVisited: Guard = ({ file }) =>
  file.siteVisits.some((v) => v.round === file.kase.round && v.byIds.some((id) => !file.shutOut.includes(id)))
    ? undefined
    : refusal(
        'visit.missing',
        '须有一次现场核实记录，或写明不到现场的理由。',
        'Record at least one site visit, or the reason why nobody went.',
      );

/** Nobody approves what they wrote (invariant 4): the same person, not the same office. */
export const approverIsNotTheAuthor: Guard = ({ file, actor }) =>
  authorsOfWhatWaits(file).has(actorId(actor))
    ? refusal('finding.own-work', '不能审批本人起草或提交的认定意见。', 'Nobody approves findings they drafted or submitted.')
    : undefined;

export const somePointNeedsAction: Guard = ({ file }) =>
  findingsNow(file).some((f) => f.needsAction)
    ? undefined
    : refusal(
        'confirm.nothing-to-correct',
        '没有需要纠正的诉求点，请用“认定无须纠正”。',
        'No allegation needs action; use "clear" instead.',
      );

export const noPointNeedsAction: Guard = ({ file }) =>
  findingsNow(file).some((f) => f.needsAction)
    ? refusal(
        'clear.action-needed',
        '有诉求点需要纠正，请用“确认并责令改正”。',
        'An allegation needs action; use "confirm" instead.',
      )
    : undefined;

export const everyOrderedActionIsChecked: Guard = ({ file }) =>
  standingActions(file).every((a) => a.status === 'checked')
    ? undefined
    : refusal(
        'actions.unchecked',
        '还有纠正措施未完成或未经他人核查。',
        'An ordered action is not yet done, or not yet checked by someone else.',
      );

/** The town group concurs, dissents, or has been silent for 1 W after being asked; its word is not needed where it is excluded. */
export const townGroupHasSpoken: Guard = ({ file, now }) => {
  if (!coHandlerOf(file)) return undefined;
  if (wordsOnCorrection(file).some((c) => c.stance !== 'asked')) return undefined;
  if (file.silenceEndsOn !== null && file.silenceEndsOn <= now) return undefined;
  return refusal(
    'concurrence.missing',
    '须有镇领导小组的同意或不同意见；征求意见满一个工作日未答复的，记为无意见。',
    'The town leadership group must concur or dissent; its silence counts one working day after it was asked.',
  );
};

/** A step of the election that was run again is looked back on: procedure and archive passed, the public heard. */
export const rerunsWereLookedBackOn: Guard = ({ file }) => {
  const reruns = standingActions(file).filter((a) => RERUN_ACTION_CODES.includes(a.code));
  const passed = reruns.every((a) => {
    const lookBack = file.rerunLookBacks.find((l) => l.id === a.rerunLookBackId);
    return lookBack?.procedure === 'pass' && lookBack.archive === 'pass' && lookBack.publicVoice !== null;
  });
  return passed
    ? undefined
    : refusal(
        'rerun.look-back-open',
        '重做环节的回查尚未通过（程序、存档须合格，群众意见须已听取）。',
        'The re-run has not passed its own look-back: procedure and archive must pass, the public must have been heard.',
      );
};

export const complainantHasBeenTold: Guard = ({ file }) =>
  !hasAnybodyToTell(file) || isExplainedToComplainant(file)
    ? undefined
    : refusal(
        'explanation.complainant-missing',
        '尚未记录对反映人的说明解释。',
        'Record the explanation to the complainant first.',
      );

export const publicHasBeenTold: Guard = ({ file }) =>
  !owesPublicExplanation(file) || isExplainedInPublic(file)
    ? undefined
    : refusal(
        'explanation.public-missing',
        '此事涉及公众或工作人员违规，须有面向村民的公开说明。',
        'The matter had public effect or staff broke a rule: record the public explanation first.',
      );

export const headConcursAtSeverityFour: Guard = ({ file }) =>
  file.kase.severity < 4 || headConcurs(file, 'reply')
    ? undefined
    : refusal(
        'reply.head-missing',
        '四级事项的答复须经负责人同意。',
        "A reply of severity 4 needs the head's concurrence on record.",
      );
