import type { CaseRows, Chronicle } from './chronicle.js';

/** Everybody who had handled the case with their own hands up to that moment. */
const handlersUntil = (rows: CaseRows, at: string): Set<string | null> => {
  const people = new Set<string | null>();
  const add = (when: string | null, ...ids: (string | null)[]) => {
    if (when !== null && when <= at) for (const id of ids) people.add(id);
  };
  for (const v of rows.verifiers) add(v.namedAt, v.staffId);
  for (const v of rows.siteVisits) add(v.recordedAt, ...v.byIds);
  for (const f of rows.findings) {
    add(f.draftedAt, f.authorId);
    add(f.approvedAt, f.approvedById);
  }
  for (const s of rows.submissions) add(s.submittedAt, s.submittedById);
  for (const a of rows.actions) {
    add(a.orderedAt, a.orderedById, a.ownerStaffId);
    add(a.completionRecordedAt, a.doneById);
  }
  for (const r of rows.replies) add(r.signedAt, r.draftedById, r.signedById);
  people.delete(null);
  return people;
};

/** The same, and who explained, concurred, took over or decided a lower review. */
const participantsUntil = (rows: CaseRows, at: string): Set<string | null> => {
  const people = handlersUntil(rows, at);
  const add = (when: string | null, ...ids: (string | null)[]) => {
    if (when !== null && when <= at) for (const id of ids) if (id !== null) people.add(id);
  };
  for (const e of rows.explanations) add(e.recordedAt, ...e.byIds);
  for (const c of rows.concurrences) add(c.at, c.byId);
  for (const a of rows.assignments) add(a.takenOverAt, a.takenOverById);
  return people;
};

/** Invariant 4: nobody approves the findings that they drafted or handed over. */
export const nobodyApprovesOwnFindings = ({ findings, submissions }: CaseRows): string[] =>
  findings.flatMap(({ round, authorId, approvedById }) => {
    const handedOver = submissions.some((s) => s.round === round && s.submittedById === approvedById);
    return approvedById !== null && (approvedById === authorId || handedOver) ? [`${approvedById} approved own findings`] : [];
  });

/** Invariant 4: nobody checks the action that they own, did or reported as done. */
export const nobodyChecksOwnAction = ({ actions }: CaseRows): string[] =>
  actions.flatMap(({ code, status, checkerId, checkedById, ownerStaffId, doneById, completionRecordedById }) => {
    if (checkerId !== null && checkerId === ownerStaffId) return [`${code} is to be checked by its owner`];
    if (status !== 'checked') return [];
    const own = [null, ownerStaffId, doneById, completionRecordedById];
    return own.includes(checkedById) ? [`${code} was checked by ${String(checkedById)}, whose own work it is`] : [];
  });

/** Invariant 4: whoever handled the case neither calls back on it, nor closes it, nor confirms its withdrawal; a review needs fresh eyes. */
export const nobodyEndsOwnCase = (rows: CaseRows): string[] => {
  const faults: string[] = [];
  for (const { kind, at, actorId, seq } of rows.events) {
    if ((kind === 'close' || kind === 'withdraw') && handlersUntil(rows, at).has(actorId))
      faults.push(`event ${seq}: ${actorId} handled the case and took ${kind}`);
    if (kind === 'decline' && actorId === rows.kase.receivedById) faults.push(`${actorId} declined what they registered`);
  }
  for (const { byId, at } of rows.callBacks)
    if (handlersUntil(rows, at).has(byId)) faults.push(`${byId} called back on own work`);
  for (const { answeredById, endedAt } of rows.followUps)
    if (endedAt !== null && handlersUntil(rows, endedAt).has(answeredById))
      faults.push(`${String(answeredById)} answered dissatisfaction with own work`);
  for (const { decidedById, decidedAt, level } of rows.reviews) {
    if (decidedById === null || decidedAt === null) continue;
    const lower = rows.reviews.some((r) => r.level < level && r.decidedById === decidedById);
    if (lower || participantsUntil(rows, decidedAt).has(decidedById)) faults.push(`${decidedById} decided a review of own work`);
  }
  return faults;
};

/** Invariant 4: who asks does not grant, and nobody decides about themselves. */
export const nobodyGrantsOwnRequest = (rows: CaseRows): string[] => {
  const asked = [
    ...rows.suspensions.map((s) => ['suspension', s.askedById, s.decidedById]),
    ...rows.extensions.map((e) => ['extension', e.askedById, e.decidedById]),
    ...rows.routeDisputes.map((d) => ['route dispute', d.raisedById, d.decidedById]),
    ...rows.recusals.map((r) => ['recusal', r.staffId, r.decidedById]),
  ] as const;
  return asked.flatMap(([what, by, decided]) =>
    decided != null && by === decided ? [`${decided} decided their own ${what}`] : [],
  );
};

/** Whoever is shut out from a case takes no part in it any more. */
export const whoIsShutOutStaysOut = ({ events, exclusions }: CaseRows, { groupOf }: Chronicle): string[] =>
  events.flatMap(({ seq, at, actorId }) => {
    const isOut = exclusions.some(
      (x) =>
        (x.staffId === actorId || (x.groupId !== null && x.groupId === groupOf.get(actorId))) &&
        x.since < at &&
        (x.liftedAt === null || x.liftedAt > at),
    );
    return isOut ? [`event ${seq}: ${actorId} is shut out from the case`] : [];
  });

/** Verifiers of a later round neither verified nor approved in an earlier one. */
export const freshEyesAreFresh = ({ verifiers, findings }: CaseRows): string[] =>
  verifiers.flatMap(({ staffId, round }) => {
    const verified = verifiers.some((v) => v.staffId === staffId && v.round < round);
    const judged = findings.some((f) => f.round < round && [f.authorId, f.approvedById].includes(staffId));
    return verified || judged ? [`${staffId} verifies again in round ${round}`] : [];
  });
