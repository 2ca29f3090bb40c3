import type { Sentence } from '../kernel/rule.js';

/** An article as the legal basis cites it (`PWR 22(3)`), with the title of the law or norm. */
export type CitedClause = { clause: string; title: string };

type Cited = { id: string; anchor: string; clauses: readonly CitedClause[] };

/** `《信访工作条例》第22条(3)、第23条`: the articles by law; what the file of limits says where nothing is cited. */
export const sourceWords = ({ id, anchor, clauses }: Cited): Sentence => {
  const titles = [...new Set(clauses.map(({ title }) => title))];
  if (titles.length === 0) return { zh: anchor, en: anchor };
  const laws = titles.map((title) => {
    const articles = clauses.filter((cited) => cited.title === title).flatMap(({ clause }) => articleIn(clause) ?? []);
    return {
      zh: `《${title}》${articles.map((article) => articleWords(article)).join('、')}`,
      en: `《${title}》${articles.length === 0 ? '' : ` art. ${articles.join(', ')}`}`,
    };
  });
  const rule = id.startsWith('R') ? ` (${id})` : '';
  return { zh: laws.map(({ zh }) => zh).join('、'), en: `${laws.map(({ en }) => en).join(', ')}${rule}` };
};

const articleIn = (clause: string): string | undefined => clause.split(' ')[1];

/** `22(3)` and `21-23` as 第22条(3) and 第21至23条. */
const articleWords = (article: string): string => {
  const [, from, to, part] = /^(\d+)(?:-(\d+))?(\(\d+\))?$/.exec(article) ?? [];
  if (from === undefined) return article;
  return `第${from}${to === undefined ? '' : `至${to}`}条${part ?? ''}`;
};
