import type { Actor, Role, Staff } from '../kernel/actor.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import type { Instant } from '../kernel/time.js';
import { allowedSteps } from './allowed-steps.js';
import type { CaseFile } from './case-file.js';
import { missingFields } from './case-facts.js';

export const isTownRole = (role: Role): boolean => role === 'town_leader' || role === 'town_member';

/** How much of a case an actor reads: everything but the identity; the desk's part; a town's redacted part; the discipline liaison's references. */
type Depth = 'full' | 'desk' | 'town' | 'reference';

const depthFor = ({ role }: Staff, file: CaseFile): Depth => {
  if (isTownRole(role)) return 'town';
  if (role === 'intake_clerk') return file.kase.category === 'accusation' ? 'desk' : 'full';
  if (role === 'discipline_liaison') return file.kase.category === 'accusation' ? 'full' : 'reference';
  return 'full';
};

/** A copy of the rows without the case's id, which is the same in each. */
const rows = <R extends { caseId: string }>(list: readonly R[]): Omit<R, 'caseId'>[] => list.map(({ caseId: _caseId, ...row }) => row);

/** The case as one actor may read it, with clocks and `allowedSteps`. Pure; identities are not in the file at all. */
export const presentCase = (file: CaseFile, actor: Actor, clocks: readonly ClockRow[], now: Instant) => {
  const depth: Depth = actor.kind === 'staff' ? depthFor(actor, file) : 'full';
  const { kase } = file;
  const showsText = depth === 'full' || depth === 'desk';
  const showsWork = depth === 'full';
  const isTown = depth === 'town';
  return {
    id: kase.id,
    number: kase.number,
    version: kase.version,
    state: kase.state,
    outcome: kase.outcome,
    channel: kase.channel,
    receivedAt: kase.receivedAt,
    registeredAt: kase.registeredAt,
    acceptedAt: kase.acceptedAt,
    repliedAt: kase.repliedAt,
    closedAt: kase.closedAt,
    townCode: kase.townCode,
    villageCode: kase.villageCode,
    stage: kase.stage,
    occurrence: kase.occurrence,
    category: kase.category,
    severity: kase.severity,
    isKeyVillage: kase.isKeyVillage,
    round: kase.round,
    petitionCount: kase.petitionCount,
    needsReassignment: kase.needsReassignment,
    lookBackId: kase.lookBackId,
    text: showsText ? kase.workingText : isTown ? kase.redactedText : null,
    missing: missingFields(file),
    ...(showsText
      ? {
          alias: kase.alias,
          complainantKind: kase.complainantKind,
          contact: kase.contact,
          replyChannel: kase.replyChannel,
          confidentiality: kase.confidentiality,
          headcount: kase.headcount,
          remedySought: kase.remedySought,
          channelDetails: kase.channelDetails,
          priorPetitions: kase.priorPetitions,
          privacyNoticeGiven: kase.privacyNoticeGiven,
          goesOnWithoutComplainant: kase.goesOnWithoutComplainant,
          parentId: kase.parentId,
          repeatOfId: kase.repeatOfId,
          respondents: rows(file.respondents),
          informationRequests: rows(file.informationRequests),
          withdrawals: rows(file.withdrawals),
          waivers: rows(file.waivers),
          notes: rows(file.notes),
          notices: rows(file.notices),
          deliveries: rows(file.deliveries),
          vecRelays: rows(file.vecRelays),
        }
      : {}),
    allegations: file.allegations.map(({ id, ordinal, code, severity, transferredAt, ...told }) => ({
      id,
      ordinal,
      code,
      severity,
      transferredAt,
      ...(showsText ? { text: told.text, happenedAt: told.happenedAt, place: told.place, who: told.who } : {}),
    })),
    assignments: rows(file.assignments),
    actions: rows(file.actions),
    concurrences: rows(file.concurrences),
    supervisions: rows(file.supervisions),
    ...(showsWork
      ? {
          exclusions: rows(file.exclusions),
          verifiers: rows(file.verifiers),
          siteVisits: rows(file.siteVisits),
          findings: rows(file.findings),
          findingsSubmissions: rows(file.submissions),
          explanations: rows(file.explanations),
          replies: rows(file.replies),
          callBacks: rows(file.callBacks),
          reviews: rows(file.reviews),
          routeDisputes: rows(file.routeDisputes),
          suspensions: rows(file.suspensions),
          extensions: rows(file.extensions),
          recusals: rows(file.recusals),
          partialTransfers: rows(file.partialTransfers),
          children: file.children.map(({ id, number }) => ({ id, number })),
        }
      : isTown
        ? {
            siteVisits: [],
            findings: file.findings
              .filter((f) => f.approvedAt !== null)
              .map(({ id, allegationId, kind, round }) => ({ id, allegationId, kind, round })),
          }
        : {}),
    clocks: clocks.map(presentClock),
    allowedSteps: allowedSteps(file, actor, now),
  };
};

export type CaseView = ReturnType<typeof presentCase>;

export const presentClock = (d: ClockRow) => ({
  id: d.id,
  clock: d.clock,
  ruleId: d.ruleId,
  subjectId: d.subjectId,
  startedAt: d.startedAt,
  dueAt: d.dueAt,
  countingMode: d.countingMode,
  provisional: d.provisional,
  pausedAt: d.pausedAt,
  metAt: d.metAt,
  cancelledAt: d.cancelledAt,
  breachedAt: d.breachedAt,
});
