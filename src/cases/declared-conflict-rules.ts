import type { Declared } from '../people/declarations/declarations-book.js';
import type { Instant } from '../kernel/time.js';
import { isNamed, type Accused, type Conflict } from './conflict-rules.js';
import type { StageCode } from './vocabulary.js';

export type DeclaredFacts = {
  declared: readonly Declared[];
  respondents: readonly Pick<Accused, 'type' | 'name' | 'villageCode' | 'staffId'>[];
  villageCode: string | null;
  stage: StageCode | null;
  receivedAt: Instant;
  /** Declared names that a complainant of the case bears: the vault's answer, never the identity itself. */
  namesOfComplainants: ReadonlySet<string>;
  /** Who guides the village on site. */
  onSiteGuideId: string | null;
};

/**
 * Who must keep out for what they declared (model §4.11): sharing a village with the case or its respondents, a seat in the village's
 * election committee, kin who stand there for election, are accused or complain, or an act of their own that is complained of. All of it
 * has one reason, which does not tell which it was: by that alone nobody learns who complains. Pure.
 */
export const declaredConflicts = (facts: DeclaredFacts): Conflict[] => {
  const out = new Set(facts.declared.filter((each) => touches(each, facts)).map(({ staffId }) => staffId));
  const conflicts = [...out].map((staffId): Conflict => ({ groupId: null, staffId, reason: 'DECLARED' }));
  const { onSiteGuideId } = facts;
  if (onSiteGuideId !== null && isAboutGuidance(facts) && !out.has(onSiteGuideId))
    conflicts.push({ groupId: null, staffId: onSiteGuideId, reason: 'ON_SITE_GUIDE' });
  return conflicts;
};

/** Kinds of declarations that keep out of everything about the village. */
const OF_THE_VILLAGE: readonly Declared['kind'][] = ['LIVES_IN', 'KIN_IN_VILLAGE', 'VEC_MEMBER', 'KIN_OF_CANDIDATE'];

/** What had ended before the case came in counts no more; what ended since does: nobody gets a case back by withdrawing a word. */
const touches = (declared: Declared, facts: DeclaredFacts): boolean => {
  if (declared.endedAt !== null && declared.endedAt <= facts.receivedAt) return false;
  return sharesVillage(declared, facts) || isOwnAct(declared, facts) || isKin(declared, facts);
};

const sharesVillage = ({ kind, villageCode }: Declared, { villageCode: own, respondents }: DeclaredFacts): boolean =>
  OF_THE_VILLAGE.includes(kind) &&
  villageCode !== null &&
  (villageCode === own || respondents.some((accused) => accused.villageCode === villageCode));

/** Whoever guides on site is there at every act; only where the guidance is complained of is the act theirs. */
const isOwnAct = ({ kind, villageCode, stage, staffId }: Declared, facts: DeclaredFacts): boolean =>
  kind === 'HANDLED_ACT' &&
  villageCode !== null &&
  villageCode === facts.villageCode &&
  (stage === null || facts.stage === null || stage === facts.stage) &&
  (staffId !== facts.onSiteGuideId || isAboutGuidance(facts));

const isKin = ({ name }: Declared, { respondents, namesOfComplainants }: DeclaredFacts): boolean =>
  name !== null && (namesOfComplainants.has(name) || respondents.some((accused) => isNamed(accused.name, name)));

const isAboutGuidance = ({ respondents }: DeclaredFacts): boolean =>
  respondents.some(({ type }) => type === 'GUIDANCE_GROUP' || type === 'GUIDANCE_MEMBER');
