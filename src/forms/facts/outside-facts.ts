import type { CaseFile } from '../../cases/case-file.js';
import { PUBLIC_AUDIENCES } from '../../cases/vocabulary.js';
import type { FoundPoint, InsideFacts, OutsideFacts } from './form-facts.js';

/** The approved findings of the round, by number and code of their point. */
export const foundIn = ({ findings, allegations, kase }: CaseFile, round = kase.round): FoundPoint[] =>
  findings
    .filter((f) => f.round === round && f.supersededAt === null && f.approvedAt !== null)
    .flatMap(({ allegationId, kind, reasons, cause, effectOnResult, rulesBroken, authorId, approvedById }) => {
      const point = allegations.find(({ id }) => id === allegationId);
      return point
        ? [
            {
              ordinal: point.ordinal,
              code: point.code,
              kind,
              reasons,
              cause,
              effectOnResult,
              rulesBroken,
              authorId,
              approvedById,
            },
          ]
        : [];
    })
    .toSorted((a, b) => a.ordinal - b.ordinal);

/** So many at least before their number is said on a wall: of two, each knows the other. */
const LEAST_ASKED = 3;

/** How many complaints tell of the same: the case and those merged into it. */
export const askedIn = ({ children }: Pick<CaseFile, 'children'>): number | null =>
  children.length + 1 < LEAST_ASKED ? null : children.length + 1;

/** Of an explanation, what is for everybody. */
export const publicExplanations = ({ explanations }: Pick<CaseFile, 'explanations'>) =>
  explanations.filter(({ audiences }) => audiences.some((audience) => PUBLIC_AUDIENCES.includes(audience)));

/**
 * What a form for a respondent, town, village, wall or other body is made of: named one by one, so that what a later version adds to the file
 * does not leave the house by itself. The words, the alias, the channel, the times and small numbers of people stay behind.
 */
export const outsideFacts = (facts: InsideFacts): OutsideFacts => {
  const { words, kase, points, asked, found, actions, supervisions, explanations, notice, subjectId, dues, written } = facts;
  const { number, round, stage, severity, confidentiality } = kase;
  return {
    words,
    kase: { number, round, stage, severity, confidentiality },
    points: points.map(({ ordinal, code }) => ({ ordinal, code })),
    asked,
    found,
    actions,
    supervisions,
    explanations,
    notice,
    subjectId,
    dues,
    written,
  };
};
