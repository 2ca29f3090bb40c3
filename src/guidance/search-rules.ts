import { indexTokens, searchPhrases, type SearchPhrase } from '../cases/search-tokens.js';
import type { GuidanceArticle } from './guidance-article.entity.js';

/** An article with the tokens of its parts. The corpus is small, so it is searched in memory, alike on every database. */
export type SearchableArticle = { article: GuidanceArticle; parts: readonly { tokens: readonly string[]; weight: number }[] };

/** A hit in the title or among the keywords says more than one in the answer. */
const WEIGHTS = { title: 8, keywords: 6, question: 3, answer: 1, clause: 1 } as const;

export const searchableArticle = (article: GuidanceArticle): SearchableArticle => ({
  article,
  parts: [
    // A keyword of one or two words is a phrase of its own; the full stop keeps neighbours apart.
    { tokens: indexTokens(article.keywords.join('。')), weight: WEIGHTS.keywords },
    { tokens: indexTokens(article.title), weight: WEIGHTS.title },
    { tokens: indexTokens(article.question), weight: WEIGHTS.question },
    { tokens: indexTokens(article.answer), weight: WEIGHTS.answer },
    { tokens: indexTokens(article.clause), weight: WEIGHTS.clause },
  ],
});

export type ArticleFilter = { q?: string; stage?: string; code?: string };

/** The articles that fit, best first; all words of `q` must be there. Articles for every stage fit each stage. Pure. */
export const matchingArticles = (corpus: readonly SearchableArticle[], { q, stage, code }: ArticleFilter): GuidanceArticle[] => {
  const fitting = corpus.filter(
    ({ article }) =>
      (stage === undefined || article.stage === stage || article.stage === 'ALL') &&
      (code === undefined || article.codes.includes(code)),
  );
  if (q === undefined) return fitting.map(({ article }) => article);
  const phrases = searchPhrases(q);
  if (phrases.length === 0) return [];
  return fitting
    .map((candidate) => ({ article: candidate.article, score: scoreOf(candidate, phrases) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.article.slug < b.article.slug ? -1 : 1))
    .map(({ article }) => article);
};

/** 0 when a phrase is nowhere; otherwise the weights of the parts in which each phrase stands. */
const scoreOf = ({ parts }: SearchableArticle, phrases: readonly SearchPhrase[]): number => {
  let total = 0;
  for (const phrase of phrases) {
    const score = parts.reduce((sum, { tokens, weight }) => sum + (stands(tokens, phrase) ? weight : 0), 0);
    if (score === 0) return 0;
    total += score;
  }
  return total;
};

const stands = (tokens: readonly string[], phrase: SearchPhrase): boolean =>
  tokens.some((_, start) =>
    phrase.tokens.every((wanted, i) => {
      const token = tokens[start + i];
      const isLast = i === phrase.tokens.length - 1;
      return phrase.isPrefix && isLast ? token?.startsWith(wanted) : token === wanted;
    }),
  );
