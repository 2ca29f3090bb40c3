import { firstObjection, refusal, type Rule } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';

export type SiteVisitFacts = {
  visitedAt: Instant | null;
  reasonWithoutVisit: string | null;
  byIds: readonly string[];
  verifierIds: ReadonlySet<string>;
  receivedAt: Instant;
  now: Instant;
};

const visitOrReason: Rule<SiteVisitFacts> = ({ visitedAt, reasonWithoutVisit }) =>
  (visitedAt === null) !== (reasonWithoutVisit === null)
    ? undefined
    : refusal(
        'visit.when-or-why-not',
        '须写明到现场的时间，或未到现场的理由，二者填一项。',
        'Give either the time of the visit or the reason why nobody went.',
      );

const visitIsPast: Rule<SiteVisitFacts> = ({ visitedAt, now }) =>
  visitedAt !== null && visitedAt > now
    ? refusal('visit.in-the-future', '到现场的时间不能晚于现在。', 'The visit cannot lie in the future.')
    : undefined;

const visitFollowsReceipt: Rule<SiteVisitFacts> = ({ visitedAt, receivedAt }) =>
  visitedAt !== null && visitedAt < receivedAt
    ? refusal('visit.before-receipt', '到现场的时间不能早于收到诉求。', 'The visit cannot precede the receipt of the complaint.')
    : undefined;

const visitorsAreVerifiers: Rule<SiteVisitFacts> = ({ byIds, verifierIds }) =>
  byIds.every((id) => verifierIds.has(id))
    ? undefined
    : refusal('visit.not-a-verifier', '到现场的须为此件的核实人员。', 'Only verifiers of this case make its site visits.');

export const objectionToSiteVisit = firstObjection([visitOrReason, visitIsPast, visitFollowsReceipt, visitorsAreVerifiers]);
