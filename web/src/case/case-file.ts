import type { CaseView } from '../api/schema.js';

/** What whoever reads the whole case is shown. */
type Whole = Extract<CaseView, { verifiers: unknown }>;

/** The case as far as this person may see it: what is not there was not for their eyes. */
export type CaseFile = Pick<Whole, keyof CaseView> & Partial<Omit<Whole, keyof CaseView>>;

type Finding = NonNullable<CaseFile['findings']>[number];

/** The finding on a point that counts now: this round's, the latest. Where only the result is told, the rest of it is missing. */
export const findingOn = (
  { findings, round }: Pick<CaseFile, 'findings' | 'round'>,
  allegationId: unknown,
): Finding | undefined =>
  findings?.findLast((finding) => finding.allegationId === allegationId && finding.round === round && !finding.supersededAt);

/** Who verifies in this round. */
export const verifiersNow = ({ verifiers = [], round }: CaseFile): string[] =>
  verifiers.filter((verifier) => verifier.round === round && verifier.releasedAt === null).map(({ staffId }) => staffId);
