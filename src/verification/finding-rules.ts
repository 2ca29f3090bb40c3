import type { FindingKind } from '../cases/vocabulary.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

/** Characters that say at least who was asked and what is missing. */
const SHORTEST_REASON = 10;

const NEEDING_ACTION: readonly FindingKind[] = ['SUBSTANTIATED', 'PARTLY'];

export const needsActionByKind = (kind: FindingKind): boolean => NEEDING_ACTION.includes(kind);

export type FindingFacts = { kind: FindingKind; reasons: string; isAllegationTransferred: boolean };

const pointIsOurs: Rule<FindingFacts> = ({ isAllegationTransferred }) =>
  isAllegationTransferred
    ? refusal('finding.allegation-transferred', '该诉求点已移送，不再由本件认定。', 'This allegation was handed to another body.')
    : undefined;

/** "Unverifiable" says who was asked and what is missing (model §4.6). */
const unverifiableSaysWhy: Rule<FindingFacts> = ({ kind, reasons }) =>
  kind === 'UNVERIFIABLE' && [...reasons.trim()].length < SHORTEST_REASON
    ? refusal(
        'finding.reasons-too-short',
        `“无法核实”须写明问过谁、缺什么（不少于 ${SHORTEST_REASON} 字）。`,
        `"Unverifiable" must say who was asked and what is missing, in ${SHORTEST_REASON} characters or more.`,
      )
    : undefined;

export const objectionToFinding = firstObjection([pointIsOurs, unverifiableSaysWhy]);

export type SubmissionFacts = {
  /** The case's own allegations that have no finding in this round. */
  openPoints: readonly number[];
  /** Nothing was drafted since the last submission of this round. */
  isUnchanged: boolean;
};

const everyPointIsFound: Rule<SubmissionFacts> = ({ openPoints }) =>
  openPoints.length === 0
    ? undefined
    : refusal(
        'findings.incomplete',
        `第 ${openPoints.join('、')} 个诉求点还没有认定结论。`,
        `No finding yet on allegation ${openPoints.join(', ')}.`,
      );

const somethingIsNew: Rule<SubmissionFacts> = ({ isUnchanged }) =>
  isUnchanged
    ? refusal(
        'findings.already-submitted',
        '认定意见已提交，此后没有改动。',
        'The findings were submitted and have not changed since.',
      )
    : undefined;

export const objectionToSubmission = firstObjection([everyPointIsFound, somethingIsNew]);
