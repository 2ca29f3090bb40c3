import { record, type Act } from './act.js';
import type { HandledOutcome } from './demo-data.js';
import { atHour } from './moments.js';

/** One finding for each point, drafted by a verifier. */
export const planFindings = (outcome: HandledOutcome, by: string, after: readonly Act[]): Act[] => {
  const needsAction = neededBy(outcome);
  return outcome.findings.map((finding) =>
    record('finding', 'findings', {
      at: atHour(outcome.confirmedAt, '10:00'),
      by,
      body: ({ allegations }) => ({
        allegationId: allegations[finding.allegation]?.id,
        kind: finding.finding,
        reasons: finding.reasons,
        cause: finding.cause,
        rulesBroken: finding.legalBasis,
        effectOnResult: finding.effectOnResult,
        replyOpinion: OPINIONS[finding.reply] ?? 'EXPLAINED',
        needsAction: needsAction(finding.allegation),
      }),
      after,
    }),
  );
};

const OPINIONS: Readonly<Record<string, string>> = {
  支持: 'SUPPORTED',
  部分支持: 'PARTLY_SUPPORTED',
  解释说明: 'EXPLAINED',
  不予支持: 'NOT_SUPPORTED',
};

export const opinionOf = (outcome: HandledOutcome, allegation: number): string =>
  OPINIONS[outcome.findings.find((finding) => finding.allegation === allegation)?.reply ?? ''] ?? 'EXPLAINED';

/** What was found true needs action where anything was done; where nothing was found true but something done, the first point does. */
const neededBy = ({ findings, actions }: HandledOutcome): ((allegation: number) => boolean) => {
  if (actions.length === 0) return () => false;
  const found = findings.filter(({ finding }) => finding === 'SUBSTANTIATED' || finding === 'PARTLY');
  const needing = new Set((found.length > 0 ? found : findings.slice(0, 1)).map(({ allegation }) => allegation));
  return (allegation) => needing.has(allegation);
};
