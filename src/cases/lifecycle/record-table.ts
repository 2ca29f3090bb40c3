import { actorId } from '../../kernel/actor.js';
import { refusal, type Refusal, type Rule } from '../../kernel/rule.js';
import { handlersOf, isOpen, leadOf, missingFields, ownAllegations, standingActions } from '../case-facts.js';
import { HANDLED_STATES } from '../handled-states.js';
import { DISCIPLINE_ACTION_CODES, PUBLIC_AUDIENCES, type CaseState } from '../vocabulary.js';
import { STATE_WORDS } from '../words.js';
import type { CaseRecord } from '../step-names.js';
import { owesCallBack } from './closing-guards.js';
import type { RecordFacts } from './step-facts.js';
import {
  callBackIsSettled,
  decidable,
  extendable,
  groupOf,
  ids,
  isHandedIn,
  isPaused,
  isRole,
  mayCheck,
  openPoints,
} from './record-rows.js';

/** When a record beside the case can be made at all. What is typed into it is judged by the room that keeps it. */
export type RecordRow = {
  guard?: Rule<RecordFacts>;
  /** The rows it can be about now; without any there is nothing to be done. */
  targets?: (facts: RecordFacts) => string[];
};

const NOTHING_WAITS = refusal('record.nothing-waits', '目前没有待办的事项。', 'Nothing waits for this now.');
const CLOSED = refusal('case.closed', '此件已办结。', 'The case is closed.');

const OWN_FOLLOW_UP = refusal(
  'follow-up.own-work',
  '办理过此件的人员不能就不满意之处作答复，请由他人办理。',
  'Who handled the case does not answer what the complainant is not satisfied with.',
);

const named = (states: readonly CaseState[]): { zh: string; en: string } => ({
  zh: states.map((state) => `“${STATE_WORDS[state].zh}”`).join('、'),
  en: states.map((state) => STATE_WORDS[state].en).join(', '),
});

const only =
  (...states: readonly CaseState[]): Rule<RecordFacts> =>
  ({ file: { kase } }) => {
    const when = named(states);
    return states.includes(kase.state)
      ? undefined
      : refusal('record.wrong-state', `只能在${when.zh}时办理。`, `This is done only while the case is: ${when.en}.`);
  };

const whileOpen: Rule<RecordFacts> = ({ file }) => (isOpen(file) ? undefined : CLOSED);
const whileHandled = only(...HANDLED_STATES);

const when =
  (isRefused: (facts: RecordFacts) => boolean, reason: Refusal): Rule<RecordFacts> =>
  (facts) =>
    isRefused(facts) ? reason : undefined;

const both =
  (...rules: readonly Rule<RecordFacts>[]): Rule<RecordFacts> =>
  (facts) => {
    for (const rule of rules) {
      const objection = rule(facts);
      if (objection) return objection;
    }
    return undefined;
  };

const whileVerifying = both(
  only('verifying'),
  when(
    ({ file }) => file.kase.needsReassignment,
    refusal('case.needs-reassignment', '须先指定两名以上未参与过的核实人员。', 'Name two or more fresh verifiers first.'),
  ),
);

export const RECORD_TABLE: Partial<Record<CaseRecord, RecordRow>> = {
  supplement: { guard: whileOpen },
  waiver: { guard: only('registered'), targets: ({ file }) => missingFields(file).filter((field) => field !== 'townCode') },
  siteVisit: { guard: whileVerifying },
  finding: { guard: whileVerifying, targets: ({ file }) => ids(ownAllegations(file)) },
  findingsSubmission: {
    guard: both(
      whileVerifying,
      when(
        ({ file }) => isHandedIn(file),
        refusal(
          'findings.already-submitted',
          '认定意见已提交，此后没有改动。',
          'The findings were submitted and have not changed since.',
        ),
      ),
      when(
        ({ file }) => openPoints(file) > 0,
        refusal('findings.incomplete', '每个诉求点都必须有认定结论。', 'Every allegation needs a finding.'),
      ),
    ),
  },
  action: { guard: only('routed', 'verifying', 'correcting') },
  actionCompletion: {
    guard: whileOpen,
    targets: ({ file, actor }) =>
      ids(
        standingActions(file).filter(
          (a) =>
            a.status === 'ordered' &&
            (!isRole(actor, 'town_leader', 'town_member') ||
              !DISCIPLINE_ACTION_CODES.includes(a.code) ||
              a.ownerGroupId === groupOf(actor)),
        ),
      ),
  },
  actionCheck: {
    guard: whileOpen,
    targets: ({ file, actor }) =>
      ids(
        file.actions.filter(
          (a) =>
            a.status === 'done' &&
            mayCheck(actor, a) &&
            ![a.ownerStaffId, a.doneById, a.completionRecordedById].includes(actorId(actor)),
        ),
      ),
  },
  actionReplacement: {
    guard: only('routed', 'verifying', 'correcting'),
    targets: ({ file }) => ids(file.actions.filter(({ status }) => status === 'ordered' || status === 'done')),
  },
  concurrence: { guard: only('verifying', 'correcting', 'explaining') },
  explanation: { guard: only('verifying', 'correcting', 'explaining', 'replied', 'reviewing') },
  /** The paper is printed from the explanation, so what hangs is recorded after it; also when the case is closed by then. */
  posting: {
    targets: ({ file }) =>
      ids(
        file.explanations.filter(
          ({ audiences, photoEvidenceId }) => photoEvidenceId === null && audiences.some((a) => PUBLIC_AUDIENCES.includes(a)),
        ),
      ),
  },
  callBack: {
    guard: both(
      only('replied', 'closed'),
      when(
        ({ file, actor }) => handlersOf(file).has(actorId(actor)),
        refusal(
          'call-back.own-work',
          '办理过此件的人员不能回访，请由他人回访。',
          'Who handled the case does not call back on it.',
        ),
      ),
      when(
        ({ file }) => callBackIsSettled(file),
        refusal('call-back.already-settled', '本次答复的回访已经完成。', 'This reply has been asked about already.'),
      ),
      when(
        ({ file }) => file.kase.state === 'closed' && !owesCallBack(file),
        refusal('call-back.not-owed', '此件依规定不回访。', 'By the rules nobody is asked here.'),
      ),
    ),
  },
  followUpAnswer: {
    guard: when(({ file, actor }) => handlersOf(file).has(actorId(actor)), OWN_FOLLOW_UP),
    targets: ({ file }) => ids(file.followUps.filter(({ endedAt }) => endedAt === null)),
  },
  informationRequest: {
    guard: both(
      only('registered'),
      when(
        ({ file }) => file.informationRequests.length > 0,
        refusal('information.once', '补正通知每件只能发一次。', 'Information can be asked for once in a case.'),
      ),
      when(
        ({ file: { kase } }) => kase.contact === 'NONE' || kase.goesOnWithoutComplainant,
        refusal('information.nobody-to-ask', '没有可以联系的反映人。', 'There is nobody who could be asked.'),
      ),
    ),
  },
  informationAnswer: {
    targets: ({ file }) => ids(file.informationRequests.filter((r) => r.answeredAt === null && r.lapsedAt === null)),
  },
  routeDispute: {
    guard: both(
      only('routed', 'verifying'),
      when(
        ({ file }) => file.routeDisputes.length > 0,
        refusal('route-dispute.once', '此件已提出过派单异议，每件限一次。', 'The routing of a case is disputed once only.'),
      ),
    ),
  },
  routeDisputeDecision: { targets: ({ file }) => ids(file.routeDisputes.filter(({ decidedAt }) => decidedAt === null)) },
  suspension: {
    guard: both(
      whileHandled,
      when(
        ({ file }) => isPaused(file),
        refusal(
          'suspension.already-paused',
          '已有中止（或待批的中止申请、待补正），不能重复中止。',
          'The case is paused already, or a request waits for decision.',
        ),
      ),
    ),
  },
  suspensionDecision: { targets: ({ file, actor }) => decidable(file.suspensions, actor) },
  suspensionEnd: { targets: ({ file }) => ids(file.suspensions.filter((s) => s.isGranted === true && s.endedAt === null)) },
  extension: { guard: whileHandled, targets: extendable },
  extensionDecision: { targets: ({ file, actor }) => decidable(file.extensions, actor) },
  recusal: { guard: whileOpen },
  recusalDecision: {
    targets: ({ file, actor }) =>
      ids(
        file.recusals.filter((r) => r.decidedAt === null && r.requestedById !== actorId(actor) && r.staffId !== actorId(actor)),
      ),
  },
  reassignment: { guard: whileHandled },
  takeOver: {
    guard: whileHandled,
    targets: ({ file, actor }) =>
      ids(file.assignments.filter((a) => a.groupId === groupOf(actor) && a.releasedAt === null && a.takenOverAt === null)),
  },
  supervision: {
    guard: both(
      whileOpen,
      when(
        ({ file }) => leadOf(file) === undefined,
        refusal('supervision.group', '督办对象须是本件的承办组。', 'No group is assigned to the case yet.'),
      ),
    ),
  },
  supervisionAnswer: {
    targets: ({ file, actor }) => ids(file.supervisions.filter((s) => s.groupId === groupOf(actor) && s.answeredAt === null)),
  },
  urgentReport: { guard: whileOpen },
  partialTransfer: {
    guard: both(
      only('registered', 'routed', 'verifying', 'correcting', 'explaining'),
      when(
        ({ file }) => ownAllegations(file).length < 2,
        refusal(
          'partial-transfer.last-allegation',
          '这是最后一个诉求点，请整件转送。',
          'This is the last allegation; transfer the whole case instead.',
        ),
      ),
    ),
    targets: ({ file }) => ids(ownAllegations(file)),
  },
  vecRelay: {
    guard: whileOpen,
    targets: ({ file }) =>
      ids(
        file.allegations.filter((a) => /^S3-0[1-4]$/.test(a.code ?? '') && file.vecRelays.every((r) => r.allegationId !== a.id)),
      ),
  },
  vecDecision: { targets: ({ file }) => ids(file.vecRelays.filter(({ recordedAt }) => recordedAt === null)) },
  withdrawalRequest: {
    guard: both(
      whileOpen,
      when(
        ({ file }) => file.withdrawals.some(({ decidedAt }) => decidedAt === null),
        refusal('withdrawal.pending', '已有一份撤回申请待确认。', 'A request to withdraw is waiting already.'),
      ),
    ),
  },
  withdrawalRefusal: { targets: ({ file }) => ids(file.withdrawals.filter(({ decidedAt }) => decidedAt === null)) },
  delivery: {
    targets: ({ file }) => ids(file.deliveries.filter((d) => d.servedAt === null && d.mode !== 'CODE' && d.state === 'pending')),
  },
  respondent: { guard: whileOpen },
  codeReissue: {
    guard: when(
      ({ file: { kase } }) => kase.contact === 'NONE',
      refusal('code.nobody', '没有可以联系的反映人，不发查询码。', 'There is nobody to reach, and so no query code.'),
    ),
  },
  identityReading: {
    guard: when(
      ({ file: { kase }, actor }) => kase.confidentiality === 'SECRET' && isRole(actor, 'guidance_member'),
      refusal(
        'identity.secret',
        '此件保密级别为机密，核实人员只能使用代称。',
        'The matter is secret; verifiers work with the alias.',
      ),
    ),
  },
};

/** Why the record cannot be made now, and which rows it could be about. */
export const lookAtRecord = (record: CaseRecord, facts: RecordFacts): { reason?: Refusal; targets?: string[] } => {
  const row = RECORD_TABLE[record];
  const reason = row?.guard?.(facts);
  if (reason) return { reason };
  const targets = row?.targets?.(facts);
  if (targets === undefined) return {};
  return targets.length > 0 ? { targets } : { reason: NOTHING_WAITS };
};
