import { indexTokens } from '../cases/search-tokens.js';
import type { GuidanceArticle } from './guidance-article.entity.js';

/** An article that may answer what is being told, with the words that it goes by. */
export type AnsweringArticle = { article: GuidanceArticle; words: string[] };

const SHOWN = 3;
/** Each keyword found counts like so many rare pairs of characters. */
const KEYWORD = 4;
/** Below it an article has but a phrase in common with the question; a long tale has more such phrases by chance. */
const enoughFor = (text: string): number => 9 + Math.max(0, text.length - 120) / 60;
/** Of the stage that runs, and of a code that was set. */
const FITTING = 2;

export type Told = { text: string; stage?: string; codes?: readonly string[] };

const tokensOf = (text: string): Set<string> => new Set(indexTokens(text).filter((token) => token.length > 5));

/**
 * The articles that answer a told question, the likeliest first, at most three: by its keywords in the text and by the pairs of characters
 * that its title and question share with it, the rarer among the articles the more. Not all words need be there, unlike in a search. Pure.
 */
export const answeringArticles = (
  articles: readonly GuidanceArticle[],
  { text, stage, codes = [] }: Told,
): AnsweringArticle[] => {
  const told = tokensOf(text);
  const asked = articles.map(({ title, question, keywords }) => tokensOf([title, question, ...keywords].join('。')));
  const rarity = (token: string): number => Math.log(articles.length / asked.filter((tokens) => tokens.has(token)).length);
  return articles
    .map((article, i) => {
      const words = article.keywords.filter((keyword) => text.includes(keyword));
      const shared = [...told].filter((token) => asked[i]!.has(token));
      const base = words.length * KEYWORD + shared.reduce((sum, token) => sum + rarity(token), 0);
      const fits = (article.stage === stage ? FITTING : 0) + (article.codes.some((code) => codes.includes(code)) ? FITTING : 0);
      return { article, words, base, score: base + fits };
    })
    .filter(({ base }) => base >= enoughFor(text))
    .sort((one, other) => other.score - one.score || (one.article.slug < other.article.slug ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ article, words }) => ({ article, words }));
};
