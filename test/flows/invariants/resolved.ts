import type { CaseRows } from './chronicle.js';

const HEARD_BY_COMPLAINANT = ['complainant', 'household', 'villagers_meeting'];
const HEARD_BY_PUBLIC = ['villagers_meeting', 'village_notice', 'all_villages'];
const STAFF_BROKE_A_RULE = ['STAFF_ERROR', 'TRAINING_GAP', 'WILFUL', 'SYSTEM'];
const AFTER_THE_REPLY = ['replied', 'reviewing'];

/** Invariant 5: a resolved case has a finding on each point, every action checked, everybody told, and was asked about. */
export const resolvedMeansDone = (rows: CaseRows): string[] =>
  rows.kase.outcome === 'resolved' ? [...unfound(rows), ...unchecked(rows), ...untold(rows), ...unasked(rows)] : [];

/** Invariant 5, as far as the reply: nothing is replied to that was not found and, where owed, put right and explained. */
export const repliedMeansFound = (rows: CaseRows): string[] => {
  const { kase, replies } = rows;
  if (kase.state !== 'replied') return [];
  const hasReply = replies.some((r) => r.round === kase.round && r.quashedAt === null);
  return [...(hasReply ? [] : ['is replied without a reply']), ...unfound(rows), ...unchecked(rows), ...untold(rows)];
};

/** What was never accepted is not under verification, nor what was never replied to under review of a reply. */
export const stagesLeaveTheirMark = ({ kase, events }: CaseRows): string[] => {
  const wasAccepted = events.some(({ kind }) => kind === 'accept');
  const faults: string[] = [];
  if (!['registered', 'closed', 'reviewing'].includes(kase.state) && kase.acceptedAt === null)
    faults.push(`is ${kase.state} and was never accepted`);
  if (AFTER_THE_REPLY.includes(kase.state) && kase.state === 'replied' && kase.repliedAt === null)
    faults.push('has no time of reply');
  if (wasAccepted && kase.acceptedAt === null && kase.state !== 'registered') faults.push('has lost its time of acceptance');
  return faults;
};

const findingsNow = ({ kase, findings }: CaseRows) =>
  findings.filter((f) => f.round === kase.round && f.supersededAt === null && f.approvedAt !== null);

const unfound = (rows: CaseRows): string[] => {
  const found = new Set(findingsNow(rows).map((f) => f.allegationId));
  return rows.allegations
    .filter((a) => a.transferredAt === null && !found.has(a.id))
    .map((a) => `${rows.kase.state} without an approved finding on point ${a.ordinal}`);
};

const unchecked = ({ kase, actions }: CaseRows): string[] =>
  actions
    .filter((a) => !['checked', 'replaced', 'revoked'].includes(a.status))
    .map((a) => `${kase.state} while ${a.code} is ${a.status}`);

const untold = (rows: CaseRows): string[] => {
  const { kase } = rows;
  const heardBy = (who: readonly string[]) =>
    rows.explanations.some((e) => e.round === kase.round && e.audiences.some((a) => who.includes(a)));
  const isThere = kase.contact !== 'NONE' && !kase.goesOnWithoutComplainant;
  const concernsAll = findingsNow(rows).some(
    (f) =>
      (f.kind === 'SUBSTANTIATED' || f.kind === 'PARTLY') &&
      (f.effectOnResult === 'POSSIBLE' || f.effectOnResult === 'DECISIVE' || STAFF_BROKE_A_RULE.includes(f.cause ?? '')),
  );
  return [
    ...(isThere && !heardBy(HEARD_BY_COMPLAINANT) ? ['the complainant was never told'] : []),
    ...(concernsAll && !heardBy(HEARD_BY_PUBLIC) ? ['the public was never told'] : []),
  ];
};

const unasked = ({ kase, callBacks }: CaseRows): string[] => {
  const isOwed =
    kase.contact === 'ADDRESS' &&
    kase.category !== 'accusation' &&
    kase.complainantKind !== 'STAFF_SELF_REPORT' &&
    !kase.goesOnWithoutComplainant;
  const tries = callBacks.filter((c) => c.round === kase.round);
  const daysOfTries = new Set(tries.filter((c) => c.result === 'unreached').map((c) => c.at.slice(0, 10)));
  const isSettled = tries.some((c) => c.result !== 'unreached') || daysOfTries.size >= 3;
  return isOwed && !isSettled ? ['was closed without a call-back'] : [];
};
