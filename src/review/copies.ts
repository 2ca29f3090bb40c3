import type { CaseFile } from '../cases/case-file.js';
import type { Allegation } from '../cases/entities/allegation.entity.js';
import type { Exclusion } from '../cases/entities/exclusion.entity.js';
import type { Finding } from '../cases/entities/finding.entity.js';
import type { Reply } from '../cases/entities/reply.entity.js';
import type { Respondent } from '../cases/entities/respondent.entity.js';
import type { Verifier } from '../cases/entities/verifier.entity.js';
import type { Instant } from '../kernel/time.js';

/** The parent's allegations: those the child has word for word, by the child's id, and those that it has not. Pure. */
export const pointsToTake = (
  own: readonly Allegation[],
  parents: readonly Allegation[],
): { known: [string, string][]; missing: Allegation[] } => {
  const standing = parents.filter((p) => p.transferredAt === null);
  const twinOf = (point: Allegation) => own.find((a) => a.code === point.code && a.text.trim() === point.text.trim());
  return {
    known: standing.flatMap((point): [string, string][] => {
      const twin = twinOf(point);
      return twin ? [[point.id, twin.id]] : [];
    }),
    missing: standing.filter((point) => !twinOf(point)),
  };
};

/** The parent's respondents that the child does not name. Pure. */
export const respondentsToTake = (own: readonly Respondent[], parents: readonly Respondent[]): Respondent[] =>
  parents.filter(
    (p) => !own.some((o) => o.type === p.type && o.name === p.name && o.groupId === p.groupId && o.staffId === p.staffId),
  );

/** Whoever withdrew from the parent, or was made to, keeps out of the child too. Pure. */
export const standingRecusals = (exclusions: readonly Exclusion[]): Exclusion[] =>
  exclusions.filter((x) => x.liftedAt === null && (x.reason === 'RECUSED' || x.reason === 'SELF_DECLARED'));

export type Copies = { findings: Finding[]; verifiers: Verifier[]; replies: Reply[] };

/**
 * Findings, verifiers and reply of the parent's round that was answered to the child, as rows of the child's ending round: on record,
 * so that neither the same persons nor the same opinion come back. The evidence stays on the parent's file. Pure.
 */
export const copiesOf = (
  parent: CaseFile,
  child: CaseFile,
  pointOf: ReadonlyMap<string, string>,
  at: Instant,
  newId: () => string,
): Copies => {
  const { id: caseId, round } = child.kase;
  const served = child.notices.filter((n) => n.kind === 'REPLY').at(-1)?.subjectId;
  const reply = parent.replies.find((r) => r.id === served) ?? parent.replies.at(-1);
  if (!reply) return { findings: [], verifiers: [], replies: [] };
  const isOfIt = (row: { round: number }) => row.round === reply.round;
  return {
    findings: parent.findings
      .filter((f) => isOfIt(f) && f.supersededAt === null && pointOf.has(f.allegationId))
      .map((f) => ({ ...f, id: newId(), caseId, round, allegationId: pointOf.get(f.allegationId)!, evidenceIds: [] })),
    verifiers: parent.verifiers.filter(isOfIt).map((v) => ({ ...v, id: newId(), caseId, round, releasedAt: v.releasedAt ?? at })),
    replies: [
      {
        ...reply,
        id: newId(),
        caseId,
        round,
        points: reply.points.map((p) => ({ ...p, allegationId: pointOf.get(p.allegationId) ?? p.allegationId })),
        quashedAt: at,
      },
    ],
  };
};
