import type { Actor } from '../kernel/actor.js';
import type { ClockRow } from '../deadlines/open-clocks.js';
import type { Instant } from '../kernel/time.js';
import { allowedRecords } from './allowed-records.js';
import { allowedSteps } from './allowed-steps.js';
import type { CaseFile } from './case-file.js';
import { missingFields } from './case-facts.js';
import { nextAct } from './next-act.js';
import { mayDraftReply } from './reply-drafting.js';
import {
  actionsFor,
  concurrencesFor,
  exclusionsFor,
  notesFor,
  supervisionsFor,
  urgentReportsFor,
} from './permissions/task-rows.js';
import { accountableIn, colourOf, datedAssignments, escalationsFor, type Beside } from './present-obligations.js';
import { depthFor, readsClock, readsTasksOnly, wordsFor, type Depth } from './permissions/reading.js';

/** A copy of the rows without the case's id, which is the same in each. */
const rows = <R extends { caseId: string }>(list: readonly R[]): Omit<R, 'caseId'>[] =>
  list.map(({ caseId: _caseId, ...row }) => row);

/**
 * The case as one actor may read it, with clocks, `allowedSteps` and `allowedRecords`. Pure; identities are not in the file at all, relatives as
 * `withSeenRelatives` left them.
 */
export const presentCase = (file: CaseFile, actor: Actor, clocks: readonly ClockRow[], beside: Beside, now: Instant) => {
  const depth: Depth = actor.kind === 'staff' ? depthFor(actor, file.kase) : 'full';
  const { kase } = file;
  const showsText = depth === 'full' || depth === 'desk';
  const showsWork = depth === 'full';
  const isTown = depth === 'town';
  const steps = allowedSteps(file, actor, now);
  const records = allowedRecords({ file, actor, now, clocks });
  return {
    id: kase.id,
    number: kase.number,
    /** Null for who takes no steps: it would tell how often others did something. */
    version: readsTasksOnly(depth) ? null : kase.version,
    state: kase.state,
    outcome: kase.outcome,
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
    needsReassignment: kase.needsReassignment,
    lookBackId: kase.lookBackId,
    text: wordsFor(depth, kase),
    missing: missingFields(file),
    ...(showsText
      ? {
          channel: kase.channel,
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
          petitionCount: kase.petitionCount,
          respondents: rows(file.respondents),
          informationRequests: rows(file.informationRequests),
          withdrawals: rows(file.withdrawals),
          waivers: rows(file.waivers),
          notes: rows(notesFor(depth, actor, file)),
          notices: rows(file.notices.map((notice) => (showsWork ? notice : { ...notice, particulars: {} }))),
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
    assignments: datedAssignments(file, clocks, depth, now),
    actions: rows(actionsFor(depth, actor, file)),
    concurrences: rows(concurrencesFor(depth, actor, file)),
    supervisions: rows(supervisionsFor(depth, actor, file)),
    isSupervised: supervisionsFor(depth, actor, file).length > 0,
    urgentReports: urgentReportsFor(depth, actor, file),
    ...(showsWork
      ? {
          exclusions: rows(exclusionsFor(depth, actor, file)),
          verifiers: rows(file.verifiers),
          siteVisits: rows(file.siteVisits),
          findings: rows(file.findings),
          findingsSubmissions: rows(file.submissions),
          explanations: rows(file.explanations),
          replies: rows(file.replies),
          callBacks: rows(file.callBacks),
          followUps: rows(file.followUps),
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
    escalations: escalationsFor(depth, actor, beside.escalations, clocks),
    clocks: clocks
      .filter(({ clock }) => readsClock(depth, clock))
      .map((row) => ({
        ...presentClock(row),
        colour: colourOf(row, now),
        accountable: accountableIn(file, beside.roster, row),
      })),
    allowedSteps: steps,
    allowedRecords: records,
    mayDraftReply: mayDraftReply(actor, file),
    nextAct: nextAct(file, steps, records),
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
  /** The highest rung that has fired, and the next. */
  lastRung: d.lastRung,
  nextRung: d.nextRung,
  nextRungAt: d.nextRungAt,
});
