import { CHANNEL_WORDS } from '../../cases/words.js';
import type { InsideFacts, OutsideFacts } from '../facts/form-facts.js';
import { items, type Said } from '../template.js';

/** The complainant stands under the alias; the name is put on the sheet that leaves the house, not on what is kept. */
export const complainant = ({ file }: InsideFacts): string => file.kase.alias;

/** Each point with its code and the complainant's masked words. For those who may read the words. */
export const pointsInWords = ({ file, words }: InsideFacts): Said =>
  items(
    file.allegations.map(({ code, text }) =>
      code ? `${words.t('（', '(')}${words.code(code)}${words.t('）', ') ')}${text}` : text,
    ),
  );

/** By number and code alone, for papers that leave the house. */
export const pointsByCode = ({ points, words }: OutsideFacts): Said =>
  items(points.filter(({ code }) => code !== null).map(({ code }) => words.code(code)));

export const channelOf = ({ file, words }: InsideFacts): string => CHANNEL_WORDS[file.kase.channel][words.language];

/** Rules that the findings say were broken, each once. */
export const rulesFound = ({ found, words }: OutsideFacts): string[] => [
  ...new Set(found.flatMap(({ rulesBroken }) => rulesBroken).map((id) => words.rule(id))),
];

/** What was found point by point, in the handlers' words; by code, not by what was complained of. */
export const foundByCode = ({ found, words }: OutsideFacts): Said =>
  items(
    found.map(
      ({ code, kind, reasons }) =>
        `${words.code(code)}${words.t('：', ': ')}${words.finding(kind)}${words.t('。', '. ')}${reasons}`,
    ),
  );

/** A detail of the channel, as it was registered. */
export const detail = ({ file }: InsideFacts, name: string): string | undefined => {
  const value = file.kase.channelDetails[name];
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' ? String(value) : undefined;
};

export const flagOf = (facts: InsideFacts, name: string): string | undefined => {
  const value = facts.file.kase.channelDetails[name];
  return typeof value === 'boolean' ? (value ? facts.words.t('是', 'yes') : facts.words.t('否', 'no')) : undefined;
};

export const timeDetail = (facts: InsideFacts, name: string): string | undefined => {
  const value = detail(facts, name);
  return value && /^\d{4}-\d{2}-\d{2}T/.test(value) ? facts.words.time(value) : value;
};

export const dayDetail = (facts: InsideFacts, name: string): string | undefined => {
  const value = detail(facts, name);
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? facts.words.day(value) : value;
};
