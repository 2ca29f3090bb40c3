import type { CaseFile } from './case-file.js';
import type { Action } from './entities/action.entity.js';
import type { Assignment } from './entities/assignment.entity.js';
import type { Delivery } from './entities/delivery.entity.js';
import type { Finding } from './entities/finding.entity.js';
import type { Reply } from './entities/reply.entity.js';
import type { Review } from './entities/review.entity.js';
import type { Verifier } from './entities/verifier.entity.js';
import { PUBLIC_AUDIENCES, type NoticeKind, type RequiredField, type ReviewedMatter } from './vocabulary.js';

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

export const openReview = (file: CaseFile): Review | undefined => file.reviews.find((r) => r.decidedAt === null);

/** What the open review is about in the end: a re-check is about what the review before it was about. */
export const reviewedMatter = (file: CaseFile): ReviewedMatter | undefined => {
  const { against } = openReview(file) ?? {};
  return against === 'review' ? file.reviews.filter((r) => r.level === 1).at(-1)?.against : against;
};

/** Those who handled the case with their own hands: named verifiers, authors, approvers, orderers, signers, doers. */
export const handlersOf = (file: CaseFile): Set<string> => {
  const people = new Set<string>();
  const add = (id: string | null) => id && people.add(id);
  for (const v of file.verifiers) add(v.staffId);
  for (const f of file.findings) [f.authorId, f.approvedById].forEach(add);
  for (const s of file.submissions) add(s.submittedById);
  for (const a of file.actions) [a.orderedById, a.doneById, a.ownerStaffId].forEach(add);
  for (const r of file.replies) [r.draftedById, r.signedById].forEach(add);
  for (const v of file.siteVisits) v.byIds.forEach(add);
  return people;
};

/** Everybody with a hand in the case before review: handlers, the accepting and explaining people, the reviewers of a lower level. */
export const tookPart = (file: CaseFile): Set<string> => {
  const people = handlersOf(file);
  for (const e of file.explanations) e.byIds.forEach((id) => people.add(id));
  for (const c of file.concurrences) people.add(c.byId);
  for (const a of file.assignments) if (a.takenOverById) people.add(a.takenOverById);
  for (const r of file.reviews) if (r.decidedById) people.add(r.decidedById);
  return people;
};

export const lastDelivery = (file: CaseFile, kinds: readonly NoticeKind[]): Delivery | undefined => {
  const notices = new Set(file.notices.filter((n) => kinds.includes(n.kind)).map((n) => n.id));
  return file.deliveries.filter((d) => notices.has(d.noticeId) && d.recipient === 'complainant').at(-1);
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
export const hasComplainantToTell = ({ kase }: CaseFile): boolean => kase.contact !== 'NONE' && !kase.goesOnWithoutComplainant;

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
  ask('privacyNotice', kase.privacyNoticeGiven || kase.contact === 'NONE');
  return missing;
};
