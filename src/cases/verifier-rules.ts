import type { Role } from '../kernel/actor.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import { mayVerify } from '../people/who-may.js';
import type { Finding } from './entities/finding.entity.js';
import type { Verifier } from './entities/verifier.entity.js';

export type VerifierFacts = {
  candidates: readonly { id: string; role: Role; groupId: string }[];
  hasDeclaredNoConflict: boolean;
  excludedStaff: ReadonlySet<string>;
  conflictedGroups: ReadonlySet<string>;
  /** Who verified or approved in an earlier round. */
  formerHands: ReadonlySet<string>;
  /** Who verified the first two petitions, once this is the third on the same matter or a later one. */
  verifiersOfEarlierPetitions: ReadonlySet<string>;
};

/** Two pairs of eyes: two different persons. */
const atLeastTwo: Rule<VerifierFacts> = ({ candidates }) =>
  candidates.length >= 2 && new Set(candidates.map((c) => c.id)).size === candidates.length
    ? undefined
    : refusal('verifiers.too-few', '须指定两名以上不同的核实人员。', 'Name two or more different verifiers.');

const eachIsOfAGuidanceGroup: Rule<VerifierFacts> = ({ candidates }) =>
  candidates.every(({ role }) => mayVerify(role))
    ? undefined
    : refusal('verifiers.not-guidance', '核实人员须来自区指导组。', 'Verifiers come from district guidance groups.');

/** R22: whoever is excluded, or belongs to a conflicted group, does not verify. */
const nobodyIsConflicted: Rule<VerifierFacts> = ({ candidates, excludedStaff, conflictedGroups }) =>
  candidates.some((c) => excludedStaff.has(c.id) || conflictedGroups.has(c.groupId))
    ? refusal('verifiers.conflicted', '有核实人员或其小组须回避此件。', 'A verifier, or their group, is excluded from this case.')
    : undefined;

const noConflictWasDeclared: Rule<VerifierFacts> = ({ hasDeclaredNoConflict }) =>
  hasDeclaredNoConflict
    ? undefined
    : refusal(
        'verifiers.not-declared',
        '每名核实人员须先声明无利害关系。',
        'Each verifier must first have declared to have no conflict.',
      );

/** After reopen or sendBack fresh eyes look (lifecycle: neither verified nor approved before). */
const nobodyHadAHandInIt: Rule<VerifierFacts> = ({ candidates, formerHands }) =>
  candidates.some((c) => formerHands.has(c.id))
    ? refusal(
        'verifiers.took-part',
        '参与过前一轮核实或审批的人员不能再核实此件。',
        'Who verified or approved in an earlier round does not verify again.',
      )
    : undefined;

/** The third petition on a matter changes the verifier. */
const thirdPetitionChangesThem: Rule<VerifierFacts> = ({ candidates, verifiersOfEarlierPetitions }) =>
  candidates.some((c) => verifiersOfEarlierPetitions.has(c.id))
    ? refusal(
        'verifiers.earlier-petition',
        '同一事项第三次反映，须更换核实人员。',
        'This is the third petition on the matter: those who verified the earlier ones do not verify again.',
      )
    : undefined;

export const objectionToVerifiers = firstObjection([
  atLeastTwo,
  eachIsOfAGuidanceGroup,
  nobodyIsConflicted,
  noConflictWasDeclared,
  nobodyHadAHandInIt,
  thirdPetitionChangesThem,
]);

export type Rounds = {
  kase: { round: number };
  verifiers: readonly Pick<Verifier, 'round' | 'staffId'>[];
  findings: readonly Pick<Finding, 'round' | 'authorId' | 'approvedById'>[];
};

/** Those who verified, drafted or approved findings in a round before this one. Pure. */
export const handsOfEarlierRounds = ({ kase, verifiers, findings }: Rounds): Set<string> => {
  const hands = new Set<string>();
  for (const v of verifiers) if (v.round < kase.round) hands.add(v.staffId);
  for (const f of findings) {
    if (f.round >= kase.round) continue;
    hands.add(f.authorId);
    if (f.approvedById !== null) hands.add(f.approvedById);
  }
  return hands;
};
