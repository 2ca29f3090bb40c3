import { CONFIDENTIALITIES, type Category, type Confidentiality } from '../cases/vocabulary.js';
import { refusal, type Rule } from '../kernel/rule.js';

const rank = (level: Confidentiality): number => CONFIDENTIALITIES.indexOf(level);

export const higherOf = (one: Confidentiality, other: Confidentiality): Confidentiality =>
  rank(one) >= rank(other) ? one : other;

/** What the matter itself demands: accusations SECRET, all X codes CONFIDENTIAL (model §4.11, R20). */
export const demandedLevel = (category: Category, codes: readonly (string | null)[]): Confidentiality => {
  if (category === 'accusation') return 'SECRET';
  return codes.some((code) => code?.startsWith('X-')) ? 'CONFIDENTIAL' : 'NORMAL';
};

type Change = { now: Confidentiality; wanted: Confidentiality; demanded: Confidentiality };

/** The supervisor may raise the level, and lower it down to what the matter demands. */
export const levelMayBeSet: Rule<Change> = ({ now, wanted, demanded }) => {
  if (wanted === now) return refusal('confidentiality.unchanged', '保密级别没有变化。', 'This is already the level.');
  return rank(wanted) < rank(demanded)
    ? refusal(
        'confidentiality.below-demanded',
        '此类事项的保密级别不能再降低。',
        'The matter itself demands a higher level of confidentiality.',
      )
    : undefined;
};
