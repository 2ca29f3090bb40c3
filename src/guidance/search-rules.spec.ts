import { describe, expect, it } from '@jest/globals';
import type { GuidanceArticle } from './guidance-article.entity.js';
import { matchingArticles, searchableArticle } from './search-rules.js';

const article = (more: Partial<GuidanceArticle>): GuidanceArticle => ({
  id: 'a',
  districtCode: '990114',
  slug: 'a',
  version: 1,
  title: '标题',
  stage: 'S3',
  codes: ['S3-01'],
  question: '问',
  answer: '答',
  clause: '条',
  keywords: [],
  isPublic: null,
  fromCaseId: null,
  validFrom: '2026-09-01',
  addedAt: '2026-09-01T00:00:00.000+08:00',
  ...more,
});

const found = (articles: GuidanceArticle[], filter: Parameters<typeof matchingArticles>[1]): string[] =>
  matchingArticles(articles.map(searchableArticle), filter).map(({ slug }) => slug);

describe('the search of the guidance', () => {
  it('puts a hit in the title before one in the answer', () => {
    const inAnswer = article({ slug: 'a', answer: '可以委托投票' });
    const inTitle = article({ slug: 'b', title: '委托怎么办' });
    expect(found([inAnswer, inTitle], { q: '委托' })).toEqual(['b', 'a']);
  });

  it('does not read across neighbouring keywords', () => {
    expect(found([article({ keywords: ['流动', '票箱'] })], { q: '动票' })).toEqual([]);
    expect(found([article({ keywords: ['流动', '票箱'] })], { q: '票箱' })).toEqual(['a']);
  });

  it('finds a single character at the beginning of a word, and Latin letters without regard to case', () => {
    expect(found([article({ title: '村民' })], { q: '村' })).toEqual(['a']);
    expect(found([article({ answer: 'App 登记' })], { q: 'app' })).toEqual(['a']);
  });

  it('counts articles for all stages into each stage', () => {
    const articles = [article({ slug: 'all', stage: 'ALL' }), article({ slug: 's3' }), article({ slug: 's4', stage: 'S4' })];
    expect(found(articles, { stage: 'S3' })).toEqual(['all', 's3']);
  });
});
