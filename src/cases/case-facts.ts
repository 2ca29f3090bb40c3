import type { CaseFile } from './case-file.js';
import type { Action } from './entities/action.entity.js';
import type { Assignment } from './entities/assignment.entity.js';
import type { Concurrence } from './entities/concurrence.entity.js';
import type { Finding } from './entities/finding.entity.js';
import type { Reply } from './entities/reply.entity.js';
import type { Review } from './entities/review.entity.js';
import type { Verifier } from './entities/verifier.entity.js';
import { PUBLIC_AUDIENCES, type RequiredField, type ReviewedMatter } from './vocabulary.js';

/** Plain questions about a case file. Pure. */

export const isOpen = ({ kase }: CaseFile): boolean => kase.state !== 'closed';

const live = (file: CaseFile, part: 'lead' | 'co_handler'): Assignment | undefined =>
  file.assignments.find((a) => a.part === part && a.releasedAt === null);

export const leadOf = (file: CaseFile): Assignment | undefined => live(file, 'lead');
export const coHandlerOf = (file: CaseFile): Assignment | undefined => live(file, 'co_handler');

export const verifiersNow = (file: CaseFile): Verifier[] =>
  file.verifiers.filter((v) => v.round === file.kase.round && v.releasedAt === null);

/** The findings that count: this round's, the latest draft on each allegation. */
export const findingsNow = (file: CaseFile): Finding[] =>
  file.findings.filter((f) => f.round === file.kase.round && f.supersededAt === null);

/** Allegations the case itself still answers: those not handed over by a partial transfer. */
export const ownAllegations = (file: CaseFile) => file.allegations.filter((a) => a.transferredAt === null);

/** Every action ever ordered that was neither replaced nor revoked; urgent ones and earlier rounds' included. */
export const standingActions = (file: CaseFile): Action[] =>
  file.actions.filter((a) => a.status !== 'replaced' && a.status !== 'revoked');

export const replyNow = (file: CaseFile): Reply | undefined =>
  file.replies.filter((r) => r.round === file.kase.round && r.quashedAt === null).at(-1);

/** The last review, while it is undecided. An earlier one that a withdrawal broke off stays undecided for good and is no longer open. */
export const openReview = ({ reviews }: CaseFile): Review | undefined => {
  const last = reviews.at(-1);
  return last?.decidedAt === null ? last : undefined;
};

/** What the open review is about in the end: a re-check is about what the review before it was about. */
export const reviewedMatter = (file: CaseFile): ReviewedMatter | undefined => {
  const { against } = openReview(file) ?? {};
  return against === 'review' ? file.reviews.filter((r) => r.level === 1).at(-1)?.against : against;
};

/** Who wrote or handed over what waits for approval; a leader among them does not approve it (invariant 4). */
export const authorsOfWhatWaits = (file: CaseFile): Set<string> =>
  new Set([
    ...findingsNow(file).map((f) => f.authorId),
    ...file.submissions.filter((s) => s.round === file.kase.round).map((s) => s.submittedById),
  ]);

/** Those who handled the case with their own hands: named verifiers, authors, approvers, orderers, signers, doers, those who explained. */
export const handlersOf = (file: CaseFile): Set<string> => {
  const people = new Set<string>();
  const add = (id: string | null) => id && people.add(id);
  for (const v of file.verifiers) add(v.staffId);
  for (const f of file.findings) [f.authorId, f.approvedById].forEach(add);
  for (const s of file.submissions) add(s.submittedById);
  for (const a of file.actions) [a.orderedById, a.doneById, a.ownerStaffId].forEach(add);
  for (const r of file.replies) [r.draftedById, r.signedById].forEach(add);
  for (const v of file.siteVisits) v.byIds.forEach(add);
  for (const e of file.explanations) e.byIds.forEach(add);
  return people;
};

/** Everybody with a hand in the case before review: handlers, those who concurred, reported done or checked, the reviewers of a lower level. */
export const tookPart = (file: CaseFile): Set<string> => {
  const people = handlersOf(file);
  for (const a of file.actions) for (const id of [a.completionRecordedById, a.checkedById]) if (id !== null) people.add(id);
  for (const c of file.concurrences) people.add(c.byId);
  for (const a of file.assignments) if (a.takenOverById) people.add(a.takenOverById);
  for (const r of file.reviews) if (r.decidedById) people.add(r.decidedById);
  return people;
};

/** Whether the head's last word of this round is a concurrence: a dissent after it takes it back. */
export const headConcurs = ({ concurrences, kase }: CaseFile, subject: 'order' | 'reply'): boolean =>
  concurrences.filter((c) => c.round === kase.round && c.subject === subject && c.stance !== 'asked').at(-1)?.stance === 'concur';

/** What was asked and said about the correction in this round since the present town group has its seat; another group's word is not its own. */
export const wordsOnCorrection = (file: CaseFile): Concurrence[] => {
  const town = coHandlerOf(file);
  if (!town) return [];
  const { round } = file.kase;
  return file.concurrences.filter(
    (c) =>
      c.round === round &&
      c.subject === 'correction' &&
      c.at >= town.assignedAt &&
      (c.stance === 'asked' || c.groupId === town.groupId),
  );
};

const BREACHES: readonly (string | null)[] = ['STAFF_ERROR', 'TRAINING_GAP', 'WILFUL', 'SYSTEM'];

/** Whether a public explanation is owed: something was found that touched the election's result, or staff broke a rule. */
export const owesPublicExplanation = (file: CaseFile): boolean =>
  findingsNow(file).some(
    (f) =>
      (f.kind === 'SUBSTANTIATED' || f.kind === 'PARTLY') &&
      (f.effectOnResult === 'POSSIBLE' || f.effectOnResult === 'DECISIVE' || BREACHES.includes(f.cause)),
  );

const explainedTo = (file: CaseFile, isMeant: (audience: string) => boolean): boolean =>
  file.explanations.some((e) => e.round === file.kase.round && e.audiences.some(isMeant));

export const isExplainedToComplainant = (file: CaseFile): boolean =>
  explainedTo(file, (a) => a === 'complainant' || a === 'household' || a === 'villagers_meeting');

export const isExplainedInPublic = (file: CaseFile): boolean =>
  explainedTo(file, (a) => (PUBLIC_AUDIENCES as readonly string[]).includes(a));

/** No explanation, notice or call-back is owed where there is nobody to reach. */
export const hasComplainantToTell = ({ kase }: Pick<CaseFile, 'kase'>): boolean =>
  kase.contact !== 'NONE' && !kase.goesOnWithoutComplainant;

/** Whether the explanation is owed to anybody: the complainant, or those whose cases were merged into this one. */
export const hasAnybodyToTell = (file: CaseFile): boolean =>
  hasComplainantToTell(file) || file.children.some(({ contact }) => contact !== 'NONE');

/** What `accept` still asks for; a field marked "not obtainable" no longer counts as missing. */
export const missingFields = (file: CaseFile): RequiredField[] => {
  const { kase, allegations } = file;
  const isWaived = (field: RequiredField) => file.waivers.some((w) => w.field === field);
  const missing: RequiredField[] = [];
  const ask = (field: RequiredField, isThere: boolean) => {
    if (!isThere && !isWaived(field)) missing.push(field);
  };
  ask('townCode', kase.townCode !== null);
  ask('villageCode', kase.villageCode !== null);
  ask('stage', kase.stage !== null);
  ask('allegations', allegations.length > 0 && allegations.every((a) => a.code !== null));
  ask('occurrence', kase.occurrence !== null);
  ask('complainantKind', kase.complainantKind !== null || kase.channel === 'LOOKBACK');
  ask('privacyNotice', kase.privacyNoticeGiven || !hasComplainantToTell(file));
  return missing;
};
