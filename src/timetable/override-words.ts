import { dayWords } from '../deadlines/date-words.js';
import type { DeadlineOverride } from '../deadlines/deadline-override.entity.js';
import { dayOf, type Instant } from '../kernel/time.js';

/** The limit that an administrator set for this election, since when and why. */
export type ToldOverride = { id: string; limitText: string; since: Instant; reason: string };

type Sentences = { zh: string[]; en: string[] };

export const overrideTold = (override: DeadlineOverride | undefined): ToldOverride | null => {
  if (!override) return null;
  const { id, limitText, at, reason } = override;
  return { id, limitText, since: at, reason };
};

/** Says so after the sentence that names the limit. */
export const withOverride = ({ zh, en }: Sentences, override: ToldOverride | null): Sentences => {
  if (!override) return { zh, en };
  const day = dayWords(dayOf(override.since));
  const told = {
    zh: `这是本届选举单独设定的时限（管理员${day.zh}设定，理由：${override.reason}），只适用于设定之后起算的时限。`,
    en: `This is the limit of this election alone, set by an administrator on ${day.en} for clocks that start from then on: ${override.reason}`,
  };
  return { zh: zh.toSpliced(1, 0, told.zh), en: en.toSpliced(1, 0, told.en) };
};
